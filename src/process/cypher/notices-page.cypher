// Notices of each list, in order.
// access: read
// params: @include notices-listed, @include in-order
// row: key string, number int, text string, @include notice-columns
// hits: 60 + 10 * notice-perimeter + 12 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include notices-listed
  WITH n, n.id AS id, 0 AS number, n.publishedOn AS text
  @include in-order
  RETURN n, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include notice-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
