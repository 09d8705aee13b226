// Which lines, or rollups of lines, `l` a question is about, but for their months; null is no condition. SpendFilter in the schema, LineFilter in node.ts.
// params: buyerIds string[]?, supplierIds string[]?, families string[]?, frameworks string[]?, lots string[]?, lotCategories string[]?, sizes string[]?, sizeProperty string, sector string?
AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierIds IS NULL OR l.supplierId IN $supplierIds)
  AND ($families IS NULL OR l.family IN $families) AND ($frameworks IS NULL OR l.framework IN $frameworks) AND ($lots IS NULL OR l.lot IN $lots) AND ($lotCategories IS NULL OR l.lotCategory IN $lotCategories)
  AND ($sizes IS NULL OR l[$sizeProperty] IN $sizes) AND ($sector IS NULL OR l.sector = $sector)
