// SOLD_THROUGH of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, @include all-years-properties, @include lot-properties, @include stored-sums
UNWIND $ids AS id
MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId = id AND l.until IS NULL
RETURN elementId(l) AS rollup, l.supplierId AS supplierId, @include all-years-properties, @include lot-properties, @include stored-sums
