// Everybody who was paid or carries a rollup.
// access: read
// params:
// row: supplierId string
CALL () {
  MATCH (s:Supplier) WHERE s.nameKey IS NOT NULL AND s.id IS NOT NULL RETURN s.id AS supplierId
  UNION
  MATCH ()-[r:SUPPLIED]->() WHERE r.supplierId IS NOT NULL RETURN DISTINCT r.supplierId AS supplierId
}
RETURN supplierId ORDER BY supplierId
