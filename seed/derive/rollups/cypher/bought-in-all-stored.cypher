// BOUGHT_IN_ALL of the given buyers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, buyerId string, kind string, through string, @include stored-sums
UNWIND $ids AS id
MATCH ()-[l:BOUGHT_IN_ALL]->() WHERE l.buyerId = id AND l.kind IS NOT NULL AND l.until IS NULL
RETURN elementId(l) AS rollup, l.buyerId AS buyerId, l.kind AS kind, l.through AS through, @include stored-sums
