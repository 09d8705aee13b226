// Announced processes of each list, in order.
// access: read
// params: @include opportunities-listed, @include purchase-order
// row: key string, number int, text string, @include opportunity-columns
// hits: 60 + 40 * purchase-perimeter + 45 * limit
// unique: idUp, idDown
// unique: size
UNWIND $lists AS list
CALL (list) {
  @include opportunities-listed
  WITH p, x, buyerId, day
  @include purchase-order
  RETURN p, x, buyerId, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include opportunity-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
