// How many places and how many different bodies are under each given body.
// access: read
// params: ids string[], @include bodies-below
// row: key string, places count, bodies count
// hits: 200 * ids
UNWIND $ids AS key
MATCH (root:Organisation {id: key})
CALL (root) {
  @include bodies-below
  WITH DISTINCT b, CASE length(path) WHEN 0 THEN null ELSE nodes(path)[-2].id END AS parentId
  RETURN count(*) AS places, count(DISTINCT b) AS bodies
}
RETURN key, places, bodies
