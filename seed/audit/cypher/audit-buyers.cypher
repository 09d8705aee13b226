// Everybody who paid or carries a rollup of what it spent.
// access: read
// params:
// row: buyerId string
CALL () {
  MATCH (b:Buyer) WHERE b.nameKey IS NOT NULL AND b.id IS NOT NULL RETURN b.id AS buyerId
  UNION
  MATCH ()-[l:SPENT]->() WHERE l.buyerId IS NOT NULL RETURN DISTINCT l.buyerId AS buyerId
}
RETURN buyerId ORDER BY buyerId
