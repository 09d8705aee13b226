// SOLD_IN_ALL as stored.
// access: read
// params: supplierIds string[]
// row: of string, @include audit-stored
UNWIND $supplierIds AS id
MATCH ()-[l:SOLD_IN_ALL]->() WHERE l.supplierId = id AND l.kind IS NOT NULL AND l.until IS NULL
WITH l, id AS of, [l.kind, l.through] AS properties
RETURN of, @include audit-stored
