// The frameworks before and after each given one, in their family.
// access: read
// params: slugs string[]
// row: key string, isAfter boolean, @include framework-columns
// hits: 10 * slugs
UNWIND $slugs AS key
MATCH (one:Framework {id: key})-[r:FOLLOWED_BY]-(f:Framework)
OPTIONAL MATCH (f)-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN key, startNode(r) = one AS isAfter, @include framework-columns
ORDER BY key, id LIMIT 20000
