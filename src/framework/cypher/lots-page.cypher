// Lots of each list, in order.
// access: read
// params: @include lots-listed, order string, noText string, @include in-order
// row: key string, number int, text string, @include lot-columns
// hits: 40 + 8 * lot-perimeter + 20 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include lots-listed
  WITH lot, f, lot.id AS id, 0 AS number, CASE $order WHEN 'START' THEN coalesce(f.startsOn, $noText) ELSE toLower(lot.name) END AS text
  @include in-order
  RETURN lot, f, number, text, textUp, textDown, idUp, idDown
}
OPTIONAL MATCH (lot)-[r:IN_CATEGORY]->(c:LotCategory)
RETURN list.key AS key, number, text, @include lot-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
