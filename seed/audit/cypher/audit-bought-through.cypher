// BOUGHT_THROUGH as stored.
// access: read
// params: buyerIds string[]
// row: of string, @include audit-stored
UNWIND $buyerIds AS id
MATCH ()-[l:BOUGHT_THROUGH]->() WHERE l.buyerId = id AND l.until IS NULL
WITH l, l.buyerId AS of, @include audit-all-years + [l.framework, l.lot, l.lotCategory] AS properties
RETURN of, @include audit-stored
