// SUPPLIED_IN_ALL as stored.
// access: read
// params: supplierIds string[]
// row: of string, @include audit-stored
UNWIND $supplierIds AS id
MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.supplierId = id AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL AND l.until IS NULL
WITH l, id AS of, [l.buyerId] AS properties
RETURN of, @include audit-stored
