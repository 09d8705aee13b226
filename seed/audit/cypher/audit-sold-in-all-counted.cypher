// SOLD_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, @include audit-counted
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
UNWIND @include audit-ends AS end
WITH id, end, l WHERE end[1] IS NOT NULL
WITH id AS of, end AS properties, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN of, @include audit-counted
