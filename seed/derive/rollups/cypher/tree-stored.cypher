// SUPPLIED_TREE of the given suppliers, as it will stand after the next publication.
// access: read
// params: supplierIds string[]
// row: rollup string, supplierId string, rootId string, size string, netE4 int, lines int, firstPeriod string?, lastPeriod string?, bodies int, bodyIds string[], bodyNetE4 int[], bodyLines int[], bodyLotCategories string[]
UNWIND $supplierIds AS id
MATCH ()-[r:SUPPLIED_TREE]->() WHERE r.supplierId = id AND r.until IS NULL
RETURN elementId(r) AS rollup, r.supplierId AS supplierId, r.rootId AS rootId, r.size AS size, r.netE4 AS netE4, r.lines AS lines, r.firstPeriod AS firstPeriod, r.lastPeriod AS lastPeriod, r.bodies AS bodies,
  r.bodyIds AS bodyIds, r.bodyNetE4 AS bodyNetE4, r.bodyLines AS bodyLines, r.bodyLotCategories AS bodyLotCategories
