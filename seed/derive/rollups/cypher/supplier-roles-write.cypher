// Who sells and who buys, by the lines of the given suppliers, those of older versions included.
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
CALL (s) { WITH s WHERE EXISTS { (s)<-[:PAID_TO]-() } SET s:Supplier }
CALL (s) { WITH s WHERE NOT EXISTS { (s)<-[:PAID_TO|AWARDED_TO]-() } REMOVE s:Supplier }
CALL (s) {
  MATCH (l:SpendLine) WHERE l.supplierId = s.id AND l.period IS NOT NULL
  WITH DISTINCT l.buyerId AS buyerId
  MATCH (b:Organisation {id: buyerId}) WHERE NOT b:Buyer
  SET b:Buyer
}
