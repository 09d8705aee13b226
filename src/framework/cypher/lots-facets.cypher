// How many lots each list has of each framework or category.
// access: read
// params: @include lots-listed, by string
// row: key string, value string, count count
// hits: 40 + 12 * lot-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include lots-listed
  WITH lot, coalesce(CASE $by WHEN 'FRAMEWORK' THEN f.id ELSE COLLECT { MATCH (lot)-[:IN_CATEGORY]->(c:LotCategory) RETURN c.id }[0] END, '') AS value
  RETURN value, count(lot) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
