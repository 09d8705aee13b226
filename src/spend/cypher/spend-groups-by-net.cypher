// What lines add up to by one to three of their properties, largest net first. A property the line lacks is the empty key.
// access: read
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, lotCategory string?, size string?, sizeProperty string, sector string?, from string, to string, knownAt string, d1 string, d2 string, d3 string, afterNetE4 int, afterK1 string, afterK2 string, afterK3 string, limit int
// row: k1 string, k2 string, k3 string, netE4 int, grossE4 int, creditsE4 int, lines count
// unique: k1, k2, k3
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (l:SpendLine) WHERE l.buyerId = buyerId AND l.period >= $from AND l.period <= $to
// variant bySupplier: MATCH (l:SpendLine) WHERE l.supplierId = $supplierId AND l.period >= $from AND l.period <= $to
// variant all: MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to
@variant
  AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt
  AND ($buyerIds IS NULL OR l.buyerId IN $buyerIds) AND ($supplierId IS NULL OR l.supplierId = $supplierId)
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($size IS NULL OR l[$sizeProperty] = $size) AND ($sector IS NULL OR l.sector = $sector)
WITH coalesce(l[$d1], '') AS k1, coalesce(l[$d2], '') AS k2, coalesce(l[$d3], '') AS k3, sum(l.amountE4) AS netE4,
  sum(CASE WHEN l.amountE4 > 0 THEN l.amountE4 ELSE 0 END) AS grossE4, sum(CASE WHEN l.amountE4 < 0 THEN l.amountE4 ELSE 0 END) AS creditsE4, count(l) AS lines
WHERE netE4 < $afterNetE4 OR (netE4 = $afterNetE4 AND (k1 > $afterK1 OR (k1 = $afterK1 AND (k2 > $afterK2 OR (k2 = $afterK2 AND k3 > $afterK3)))))
RETURN k1, k2, k3, netE4, grossE4, creditsE4, lines
ORDER BY netE4 DESC, k1, k2, k3 LIMIT $limit
