// SUPPLIED_TREE as stored, one row a body of its breakdown.
// access: read
// params: supplierIds string[]
// row: of string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH ()-[r:SUPPLIED_TREE]->() WHERE r.supplierId = id AND r.until IS NULL
UNWIND range(0, size(r.bodyIds) - 1) AS i
RETURN id AS of, r.rootId + '|' + r.size + '|' + r.bodyIds[i] AS key, r.bodyNetE4[i] AS netE4, r.bodyLines[i] AS lines,
  r.plane + ' ' + toString(r.bodies) + ' bodies ' + toString(r.netE4) + ' ' + toString(r.lines) + ' ' + coalesce(r.firstPeriod, '') + ' to ' + coalesce(r.lastPeriod, '') + ' ' + r.bodyLotCategories[i] AS detail
