// Suppliers of each list, in order.
// access: read
// params: @include suppliers-listed, order string, noNumber int, @include in-order
// row: key string, number int, text string, @include supplier-columns
// hits: 60 + 4 * supplier-list-perimeter + 30 * supplier-sums-perimeter + 4 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include suppliers-listed
  WITH s, s.id AS id, @include net-number AS number, CASE $order WHEN 'NAME' THEN s.nameKey ELSE '' END AS text
  @include in-order
  RETURN s, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include supplier-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
