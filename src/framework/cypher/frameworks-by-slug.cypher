// Frameworks by slug, else by the agreement number a text stands for, else by the slug that a name would be, with their families.
// access: read
// params: asked {slug string, reference string?, id string}[]
// row: key string, @include framework-columns
// hits: 16 * asked
// unique: key
UNWIND $asked AS one
CALL (one) {
  MATCH (f:Framework {id: one.slug}) RETURN f, 0 AS rank
  UNION
  MATCH (f:Framework {reference: one.reference}) RETURN f, 1 AS rank
  UNION
  MATCH (f:Framework {id: one.id}) RETURN f, 2 AS rank
}
WITH one.slug AS key, f, rank ORDER BY key, rank, f.id LIMIT 20000
WITH key, collect(f)[0] AS f
OPTIONAL MATCH (f)-[:ITERATION_OF]->(family:FrameworkFamily)
RETURN key, @include framework-columns
ORDER BY key LIMIT 20000
