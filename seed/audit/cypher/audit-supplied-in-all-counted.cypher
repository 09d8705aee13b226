// SUPPLIED_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, @include audit-counted
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH id AS of, [l.buyerId] AS properties, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN of, @include audit-counted
