// Frameworks of each list, in order.
// access: read
// params: @include frameworks-listed, order string, noNumber int, noText string, @include rollup-counted, @include in-order
// row: key string, number int, text string, @include framework-columns
// hits: 40 + 8 * framework-perimeter + 16 * limit + 4 * invoiced-under-perimeter
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include frameworks-listed
  CALL (f) {
    WITH f WHERE $order = 'NET' MATCH ()-[l:INVOICED]->() WHERE l.framework = f.id AND @include rollup-counted
    RETURN sum(l.netE4) AS netE4, count(l) AS paid
  }
  WITH f, f.id AS id, @include net-number AS number,
    CASE $order WHEN 'START' THEN coalesce(f.startsOn, $noText) WHEN 'END' THEN coalesce(f.endsOn, $noText) WHEN 'NAME' THEN toLower(f.name) ELSE '' END AS text
  @include in-order
  RETURN f, number, text, textUp, textDown, idUp, idDown
}
OPTIONAL MATCH (f)-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN list.key AS key, number, text, @include framework-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
