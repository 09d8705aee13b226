// SOLD_THROUGH as stored.
// access: read
// params: supplierIds string[]
// row: of string, @include audit-stored
UNWIND $supplierIds AS id
MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId = id AND l.until IS NULL
WITH l, l.supplierId AS of, @include audit-all-years + [l.framework, l.lot, l.lotCategory] AS properties
RETURN of, @include audit-stored
