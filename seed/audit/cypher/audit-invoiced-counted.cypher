// INVOICED as the lines have it.
// access: read
// params: from string, to string, forever string
// row: of string, @include audit-counted
MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to AND l.knownTo = $forever
WITH l.period AS of, @include audit-properties AS properties, collect(l.amountE4) AS amounts, min(l.period) AS first, max(l.period) AS last
RETURN of, @include audit-counted
