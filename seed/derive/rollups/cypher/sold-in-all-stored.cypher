// SOLD_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, kind string, through string, @include stored-sums
UNWIND $ids AS id
MATCH ()-[l:SOLD_IN_ALL]->() WHERE l.supplierId = id AND l.kind IS NOT NULL AND l.until IS NULL
RETURN elementId(l) AS rollup, l.supplierId AS supplierId, l.kind AS kind, l.through AS through, @include stored-sums
