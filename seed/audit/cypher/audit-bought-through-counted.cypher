// BOUGHT_THROUGH as the lines have it.
// access: read
// params: buyerIds string[], forever string
// row: of string, @include audit-counted
UNWIND $buyerIds AS id
MATCH (l:SpendLine) WHERE l.buyerId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH l.buyerId AS of, @include audit-all-years + [l.framework, l.lot, l.lotCategory] AS properties, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN of, @include audit-counted
