// Who sells and who buys, by the lines of the given suppliers.
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
CALL (s) { WITH s WHERE EXISTS { (s)<-[:PAID_TO]-() } SET s:Supplier }
CALL (s) { WITH s WHERE NOT EXISTS { (s)<-[:PAID_TO]-() } REMOVE s:Supplier }
CALL (s) { MATCH (s)-[:SUPPLIED]->(b:Organisation) WITH DISTINCT b WHERE NOT b:Buyer SET b:Buyer }
