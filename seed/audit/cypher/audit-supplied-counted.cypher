// SUPPLIED as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: supplierId string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH id, l.buyerId AS buyerId, l.dataset AS dataset, l.family AS family, l.framework AS framework, l.lotCategory AS lotCategory,
  l.financialYear AS year, l.sizeReported AS sizeReported, l.sizeBestKnown AS sizeBestKnown, l.sector AS sector, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN id AS supplierId,
  reduce(t = '', x IN [buyerId, dataset, family, framework, lotCategory, year, sizeReported, sizeBestKnown, sector] | t + coalesce(x, '') + '|') AS key,
  reduce(net = 0, a IN amounts | net + a) AS netE4, size(amounts) AS lines,
  'INVOICED ' + toString(reduce(g = 0, a IN amounts | g + CASE WHEN a > 0 THEN a ELSE 0 END)) + ' '
    + toString(reduce(c = 0, a IN amounts | c + CASE WHEN a < 0 THEN a ELSE 0 END)) + ' ' + first + ' ' + last AS detail
