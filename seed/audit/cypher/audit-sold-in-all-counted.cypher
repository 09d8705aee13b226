// SOLD_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, key string, @include audit-in-all-counted
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
UNWIND @include audit-ends AS end
WITH id, end, l WHERE end[1] IS NOT NULL
RETURN id AS of, end[0] + ' ' + end[1] AS key, @include audit-in-all-counted
