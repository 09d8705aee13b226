// SOLD_IN_ALL as stored.
// access: read
// params: supplierIds string[]
// row: of string, key string, @include audit-in-all-stored
UNWIND $supplierIds AS id
MATCH ()-[r:SOLD_IN_ALL]->() WHERE r.supplierId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN id AS of, r.kind + ' ' + r.through AS key, @include audit-in-all-stored
