// BOUGHT_IN_ALL of the given buyers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, buyerId string, kind string, through string, @include in-all-sums
UNWIND $ids AS id
MATCH ()-[r:BOUGHT_IN_ALL]->() WHERE r.buyerId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN elementId(r) AS rollup, r.buyerId AS buyerId, r.kind AS kind, r.through AS through, @include in-all-sums
