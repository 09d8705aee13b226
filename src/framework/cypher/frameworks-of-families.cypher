// Frameworks of each given family, oldest first.
// access: read
// params: slugs string[]
// row: key string, @include framework-columns
// hits: 120 * slugs
UNWIND $slugs AS key
MATCH (family:FrameworkFamily {id: key})<-[:ITERATION_OF]-(f:Framework)
RETURN key, @include framework-columns
ORDER BY key, f.iteration, f.id LIMIT 5000
