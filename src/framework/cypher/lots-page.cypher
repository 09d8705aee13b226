// Lots of each list, in order.
// access: read
// params: @include lots-listed, order string, noNumber int, noText string, @include rollup-counted, @include in-order
// row: key string, number int, text string, @include lot-columns
// hits: 40 + 8 * lot-perimeter + 20 * limit + 4 * invoiced-under-perimeter
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include lots-listed
  CALL (lot) {
    WITH lot WHERE $order = 'NET' MATCH ()-[l:INVOICED]->() WHERE l.lot = lot.id AND @include rollup-counted
    RETURN sum(l.netE4) AS netE4, count(l) AS paid
  }
  WITH lot, f, lot.id AS id, @include net-number AS number,
    CASE $order WHEN 'START' THEN coalesce(f.startsOn, $noText) WHEN 'NAME' THEN toLower(lot.name) ELSE '' END AS text
  @include in-order
  RETURN lot, f, number, text, textUp, textDown, idUp, idDown
}
OPTIONAL MATCH (lot)-[r:IN_CATEGORY]->(c:LotCategory)
RETURN list.key AS key, number, text, @include lot-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
