// How many frameworks each list has of each family or operator, or known in each way.
// access: read
// params: @include frameworks-listed, by string
// row: key string, value string, count count
// hits: 40 + 14 * framework-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include frameworks-listed
  WITH f, coalesce(CASE $by WHEN 'FAMILY' THEN COLLECT { MATCH (f)-[:ITERATION_OF]->(family:FrameworkFamily) RETURN family.id }[0] WHEN 'OPERATOR' THEN f.operator ELSE coalesce(f.knownBy, 'DEFINITION') END, '') AS value
  RETURN value, count(f) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
