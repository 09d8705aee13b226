// SOLD_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, kind string, through string, netE4 int, lines int, firstPeriod string, lastPeriod string
UNWIND $ids AS id
MATCH ()-[r:SOLD_IN_ALL]->() WHERE r.supplierId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN elementId(r) AS rollup, r.supplierId AS supplierId, r.kind AS kind, r.through AS through, r.netE4 AS netE4, r.lines AS lines, r.firstPeriod AS firstPeriod, r.lastPeriod AS lastPeriod
