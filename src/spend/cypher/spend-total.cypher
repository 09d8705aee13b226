// What lines add up to, by the version they come from; the parts of one question's total and basis.
// access: read
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, lotCategory string?, size string?, sizeProperty string, sector string?, from string, to string, knownAt string
// row: versionId string, vat string, currency string, netE4 int, grossE4 int, creditsE4 int, lines count, firstPeriod string, lastPeriod string, unknownSize count
// unique: versionId, vat, currency
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (l:SpendLine) WHERE l.buyerId = buyerId AND l.period >= $from AND l.period <= $to
// variant bySupplier: MATCH (l:SpendLine) WHERE l.supplierId = $supplierId AND l.period >= $from AND l.period <= $to
// variant all: MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to
@variant
  AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt
  AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierId IS NULL OR l.supplierId = $supplierId)
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($size IS NULL OR l[$sizeProperty] = $size) AND ($sector IS NULL OR l.sector = $sector)
RETURN l.versionId AS versionId, l.vat AS vat, l.currency AS currency, sum(l.amountE4) AS netE4,
  sum(CASE WHEN l.amountE4 > 0 THEN l.amountE4 ELSE 0 END) AS grossE4, sum(CASE WHEN l.amountE4 < 0 THEN l.amountE4 ELSE 0 END) AS creditsE4,
  count(l) AS lines, min(l.period) AS firstPeriod, max(l.period) AS lastPeriod, sum(CASE l[$sizeProperty] WHEN 'UNKNOWN' THEN 1 ELSE 0 END) AS unknownSize
ORDER BY versionId, vat, currency LIMIT 1000
