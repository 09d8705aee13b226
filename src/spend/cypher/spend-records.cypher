// The lines themselves, in the order of their files, from one line on; those of one group when it is given.
// access: read
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, lotCategory string?, size string?, sizeProperty string, sector string?, from string, to string, knownAt string, d1 string, d2 string, d3 string, k1 string, k2 string, k3 string, after string, limit int
// row: id string, versionId string, dataset string, ordinal count, locator string, period string, amountE4 int, currency string, vat string, description string, buyerId string, buyerAsPrinted string, supplierId string, supplierAsPrinted string, frameworkAsPrinted string, lotAsPrinted string, family string?, framework string?, lotCategory string?, sizeReported string, sector string?, asAt string
// variant byBuyer: UNWIND $buyerIds AS buyerId CALL (buyerId) { MATCH (l:SpendLine) WHERE l.buyerId = buyerId AND l.id > $after
// variant byBuyer.order: RETURN l ORDER BY l.buyerId, l.id LIMIT $limit
// variant bySupplier: CALL () { MATCH (l:SpendLine) WHERE l.supplierId = $supplierId AND l.id > $after
// variant bySupplier.order: RETURN l ORDER BY l.supplierId, l.id LIMIT $limit
// variant all: CALL () { MATCH (l:SpendLine) USING INDEX l:SpendLine(id) WHERE l.id > $after
// variant all.order: RETURN l ORDER BY l.id LIMIT $limit
@variant
  AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt
  AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierId IS NULL OR l.supplierId = $supplierId)
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($size IS NULL OR l[$sizeProperty] = $size) AND ($sector IS NULL OR l.sector = $sector)
  AND l.period >= $from AND l.period <= $to
  AND coalesce(l[$d1], '') = $k1 AND coalesce(l[$d2], '') = $k2 AND coalesce(l[$d3], '') = $k3
@order
}
WITH l ORDER BY l.id LIMIT $limit
RETURN l.id AS id, l.versionId AS versionId, l.dataset AS dataset, l.ordinal AS ordinal, l.locator AS locator, l.period AS period, l.amountE4 AS amountE4, l.currency AS currency, l.vat AS vat, l.description AS description, l.buyerId AS buyerId, l.buyerAsPrinted AS buyerAsPrinted, l.supplierId AS supplierId, l.supplierAsPrinted AS supplierAsPrinted, l.frameworkAsPrinted AS frameworkAsPrinted, l.lotAsPrinted AS lotAsPrinted, l.family AS family, l.framework AS framework, l.lotCategory AS lotCategory, l.sizeReported AS sizeReported, l.sector AS sector, l.knownFrom AS asAt
ORDER BY l.id
