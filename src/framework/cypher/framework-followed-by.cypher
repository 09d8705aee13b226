// Framework.followedBy — the iteration after each given one.
// access: read
// params: slugs string[]
// row: key string, @include framework-columns
// hits: 30 * slugs
UNWIND $slugs AS key
MATCH (:Framework {id: key})-[:FOLLOWED_BY]->(f:Framework)-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN key, @include framework-columns
