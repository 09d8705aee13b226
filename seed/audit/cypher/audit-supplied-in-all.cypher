// SUPPLIED_IN_ALL as stored.
// access: read
// params: supplierIds string[]
// row: of string, key string, @include audit-in-all-stored
UNWIND $supplierIds AS id
MATCH ()-[r:SUPPLIED_IN_ALL]->() WHERE r.supplierId = id AND r.netE4 IS NOT NULL AND r.buyerId IS NOT NULL AND r.until IS NULL
RETURN id AS of, r.buyerId AS key, @include audit-in-all-stored
