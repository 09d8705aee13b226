// Frameworks of each list, in order.
// access: read
// params: @include frameworks-listed, order string, noText string, @include in-order
// row: key string, number int, text string, @include framework-columns
// hits: 40 + 8 * framework-perimeter + 16 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include frameworks-listed
  WITH f, f.id AS id, 0 AS number, CASE $order WHEN 'START' THEN coalesce(f.startsOn, $noText) WHEN 'END' THEN coalesce(f.endsOn, $noText) ELSE toLower(f.name) END AS text
  @include in-order
  RETURN f, number, text, textUp, textDown, idUp, idDown
}
OPTIONAL MATCH (f)-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN list.key AS key, number, text, @include framework-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
