// SOLD_THROUGH as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, @include audit-counted
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH l.supplierId AS of, @include audit-all-years + [l.framework, l.lot, l.lotCategory] AS properties, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN of, @include audit-counted
