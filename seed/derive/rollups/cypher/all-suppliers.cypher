// Everybody with a rollup, for the times when all of them must follow the hierarchy.
// access: read
// params:
// row: supplierId string, lines count
MATCH (s:Supplier) WHERE s.nameKey IS NOT NULL AND s.id IS NOT NULL
RETURN s.id AS supplierId, COUNT { (s)<-[:PAID_TO]-() } AS lines ORDER BY supplierId
