// SUPPLIED_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, key string, @include audit-in-all-counted
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
RETURN id AS of, l.buyerId AS key, @include audit-in-all-counted
