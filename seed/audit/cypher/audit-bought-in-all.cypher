// BOUGHT_IN_ALL as stored.
// access: read
// params: buyerIds string[]
// row: of string, key string, @include audit-in-all-stored
UNWIND $buyerIds AS id
MATCH ()-[r:BOUGHT_IN_ALL]->() WHERE r.buyerId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN id AS of, r.kind + ' ' + r.through AS key, @include audit-in-all-stored
