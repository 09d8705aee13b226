// SUPPLIED as stored.
// access: read
// params: supplierIds string[]
// row: of string, @include audit-stored
UNWIND $supplierIds AS id
MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = id AND l.buyerId IS NOT NULL AND l.until IS NULL
WITH l, l.supplierId AS of, [l.buyerId] + @include audit-properties AS properties
RETURN of, @include audit-stored
