// Contracts of each list, in order.
// access: read
// params: @include contracts-listed, @include purchase-order
// row: key string, number int, text string, @include contract-columns
// hits: 60 + 40 * purchase-perimeter + 45 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include contracts-listed
  WITH p, x, statedAs, buyerId, day
  @include purchase-order
  RETURN p, x, statedAs, buyerId, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include contract-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
