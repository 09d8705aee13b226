// The frameworks of each given family: its iterations, and those whose slug says so though no definition has them.
// access: read
// params: slugs string[]
// row: key string, id string
// hits: 40 * slugs
UNWIND $slugs AS key
CALL (key) {
  MATCH (:FrameworkFamily {id: key})<-[:ITERATION_OF]-(f:Framework) RETURN f
  UNION
  MATCH (f:Framework {id: key}) RETURN f
  UNION
  MATCH (f:Framework) WHERE f.id STARTS WITH key + '-' AND toInteger(substring(f.id, size(key) + 1)) IS NOT NULL RETURN f
}
RETURN key, f.id AS id
ORDER BY key, id LIMIT 20000
