// SUPPLIED_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, buyerId string, @include in-all-sums
UNWIND $ids AS id
MATCH ()-[r:SUPPLIED_IN_ALL]->() WHERE r.supplierId = id AND r.netE4 IS NOT NULL AND r.buyerId IS NOT NULL AND r.until IS NULL
RETURN elementId(r) AS rollup, r.supplierId AS supplierId, r.buyerId AS buyerId, @include in-all-sums
