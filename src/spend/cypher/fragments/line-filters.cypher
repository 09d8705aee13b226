// Which lines, or rollups of lines, `l` a question is about, but for their months; null is no condition. SpendFilter in the schema, LineFilter in node.ts.
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, lotCategory string?, sizes string[]?, sizeProperty string, sector string?
AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierId IS NULL OR l.supplierId = $supplierId)
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($sizes IS NULL OR l[$sizeProperty] IN $sizes) AND ($sector IS NULL OR l.sector = $sector)
