// SUPPLIED as stored.
// access: read
// params: supplierIds string[]
// row: supplierId string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH ()-[r:SUPPLIED]->() WHERE r.supplierId = id
RETURN id AS supplierId,
  reduce(t = '', x IN [r.buyerId, r.dataset, r.family, r.framework, r.lotCategory, r.financialYear, r.sizeReported, r.sizeBestKnown, r.sector] | t + coalesce(x, '') + '|') AS key,
  r.netE4 AS netE4, r.lines AS lines,
  r.plane + ' ' + toString(r.grossE4) + ' ' + toString(r.creditsE4) + ' ' + r.firstPeriod + ' ' + r.lastPeriod AS detail
