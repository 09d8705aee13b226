// The five largest lines of each lot of a framework, with buyer and supplier.
// access: read
// params: framework string, limit int
// row: lot string, amountE4 int, buyer string, supplier string
MATCH (:Framework {id: $framework})<-[:LOT_OF]-(lot:Lot)
CALL (lot) {
  MATCH (l:SpendLine) WHERE l.lot = lot.id AND l.id IS NOT NULL
  RETURN l ORDER BY l.amountE4 DESC, l.id DESC LIMIT $limit
}
MATCH (buyer:Organisation {id: l.buyerId}), (supplier:Organisation {id: l.supplierId})
RETURN lot.slug AS lot, l.amountE4 AS amountE4, buyer.name AS buyer, supplier.name AS supplier
ORDER BY lot, l.amountE4 DESC, l.id DESC
