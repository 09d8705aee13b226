// Frameworks by slug, with their families.
// access: read
// params: slugs string[]
// row: @include framework-columns
// hits: 21 * slugs
UNWIND $slugs AS slug
MATCH (f:Framework {id: slug})-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN @include framework-columns
