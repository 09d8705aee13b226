// BOUGHT_IN_ALL as stored.
// access: read
// params: buyerIds string[]
// row: of string, @include audit-stored
UNWIND $buyerIds AS id
MATCH ()-[l:BOUGHT_IN_ALL]->() WHERE l.buyerId = id AND l.kind IS NOT NULL AND l.until IS NULL
WITH l, id AS of, [l.kind, l.through] AS properties
RETURN of, @include audit-stored
