// SOLD_IN_ALL of the given suppliers, as it will stand after the next publication.
// access: read
// params: ids string[]
// row: rollup string, supplierId string, kind string, through string, @include in-all-sums
UNWIND $ids AS id
MATCH ()-[r:SOLD_IN_ALL]->() WHERE r.supplierId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN elementId(r) AS rollup, r.supplierId AS supplierId, r.kind AS kind, r.through AS through, @include in-all-sums
