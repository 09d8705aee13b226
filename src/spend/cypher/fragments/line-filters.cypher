// Which lines, or rollups of lines, `l` a question is about, but for their months; null is no condition. SpendFilter in the schema, LineFilter in conditions.ts.
// params: buyerIds string[]?, supplierIds string[]?, @include through-filters, sector string?, @include lines-excluded
AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierIds IS NULL OR l.supplierId IN $supplierIds)
  @include through-filters
  AND ($sector IS NULL OR l.sector = $sector)
  @include lines-excluded
