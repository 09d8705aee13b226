// SUPPLIED_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, buyerId string, @include stored-sums
UNWIND $ids AS id
MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.supplierId = id AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL AND l.until IS NULL
RETURN elementId(l) AS rollup, l.supplierId AS supplierId, l.buyerId AS buyerId, @include stored-sums
