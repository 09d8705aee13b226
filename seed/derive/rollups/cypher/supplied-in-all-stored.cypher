// SUPPLIED_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, buyerId string, netE4 int, lines int, firstPeriod string, lastPeriod string
UNWIND $ids AS id
MATCH ()-[r:SUPPLIED_IN_ALL]->() WHERE r.supplierId = id AND r.netE4 IS NOT NULL AND r.buyerId IS NOT NULL AND r.until IS NULL
RETURN elementId(r) AS rollup, r.supplierId AS supplierId, r.buyerId AS buyerId, r.netE4 AS netE4, r.lines AS lines, r.firstPeriod AS firstPeriod, r.lastPeriod AS lastPeriod
