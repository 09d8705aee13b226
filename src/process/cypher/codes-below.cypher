// The codes at and below each given one: those that begin as it does but for its closing zeros.
// access: read
// params: prefixes string[]
// row: key string, id string
// hits: 10 + 60 * prefixes
UNWIND $prefixes AS key
MATCH (c:CpvCode) WHERE c.id STARTS WITH key
RETURN key, c.id AS id
ORDER BY key, id LIMIT 20000
