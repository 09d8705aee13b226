// Which invoiced lines `l` a question is about; null is no condition. SpendFilter in the schema, LineFilter in node.ts.
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, lotCategory string?, sizes string[]?, sizeProperty string, sector string?, from string, to string, knownAt string
AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt
  AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierId IS NULL OR l.supplierId = $supplierId)
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($sizes IS NULL OR l[$sizeProperty] IN $sizes) AND ($sector IS NULL OR l.sector = $sector)
