// The lines themselves, in the order of their files, from one line on; those of one group when it is given.
// access: read
// params: @include line-conditions, from string, to string, d1 string, d2 string, d3 string, k1 string, k2 string, k3 string, after string, limit count
// row: @include line-columns
// hits: 100 + 30 * limit
// variant byBuyer: UNWIND $buyerIds AS buyerId CALL (buyerId) { MATCH (l:SpendLine) USING INDEX l:SpendLine(buyerId, id) WHERE l.buyerId = buyerId AND l.id > $after
// variant byBuyer.order: RETURN l ORDER BY l.buyerId, l.id LIMIT $limit
// variant bySupplier: UNWIND $supplierIds AS supplierId CALL (supplierId) { MATCH (l:SpendLine) USING INDEX l:SpendLine(supplierId, id) WHERE l.supplierId = supplierId AND l.id > $after
// variant bySupplier.order: RETURN l ORDER BY l.supplierId, l.id LIMIT $limit
// variant all: CALL () { MATCH (l:SpendLine) USING INDEX l:SpendLine(id) WHERE l.id > $after
// variant all.order: RETURN l ORDER BY l.id LIMIT $limit
@variant
  @include line-conditions
  AND l.period >= $from AND l.period <= $to
  AND coalesce(l[$d1], '') = $k1 AND coalesce(l[$d2], '') = $k2 AND coalesce(l[$d3], '') = $k3
@order
}
WITH l ORDER BY l.id LIMIT $limit
RETURN @include line-columns
ORDER BY l.id
