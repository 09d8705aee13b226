// Awards of each list, in order.
// access: read
// params: @include awards-listed, @include purchase-order
// row: key string, number int, text string, @include award-columns
// hits: 60 + 40 * purchase-perimeter + 45 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  WITH p, x, buyerId, day
  @include purchase-order
  RETURN p, x, buyerId, number, text, textUp, textDown, idUp, idDown
}
WITH list, x AS a, p, number, text, textUp, textDown, idUp, idDown, COLLECT { MATCH (x)-[:AWARDED_TO]->(s:Organisation) RETURN {id: s.id} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
RETURN list.key AS key, number, text, @include award-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
