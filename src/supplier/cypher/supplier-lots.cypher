// Supplier.lots — the lots through which each given supplier was paid or won work.
// access: read
// params: ids string[]
// row: key string, lotId string
// hits: 20 + 2 * paid-to
UNWIND $ids AS key
CALL (key) {
  MATCH (l:SpendLine) WHERE l.supplierId = key AND l.period >= '' AND l.lot IS NOT NULL
  WITH DISTINCT l.lot AS id
  MATCH (lot:Lot {id: id}) RETURN lot
  UNION
  MATCH (:Organisation {id: key})<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(:ContractingProcess)-[:THROUGH_LOT]->(lot) RETURN lot
}
RETURN key, lot.id AS lotId
ORDER BY key, lotId LIMIT 20000
