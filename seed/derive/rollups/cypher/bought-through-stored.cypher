// BOUGHT_THROUGH of the given buyers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, buyerId string, @include all-years-properties, @include lot-properties, @include stored-sums
UNWIND $ids AS id
MATCH ()-[l:BOUGHT_THROUGH]->() WHERE l.buyerId = id AND l.until IS NULL
RETURN elementId(l) AS rollup, l.buyerId AS buyerId, @include all-years-properties, @include lot-properties, @include stored-sums
