// SPENT as stored.
// access: read
// params: buyerIds string[]
// row: of string, @include audit-stored
UNWIND $buyerIds AS id
MATCH ()-[l:SPENT]->() WHERE l.buyerId = id AND l.until IS NULL
WITH l, l.buyerId AS of, @include audit-properties AS properties
RETURN of, @include audit-stored
