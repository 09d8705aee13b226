// How many public bodies each list has of each format, status or parent.
// access: read
// params: @include organisations-listed, by string
// row: key string, value string, count count
// hits: 60 + 22 * organisation-perimeter + 22 * organisation-sums-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include organisations-listed
  WITH b, CASE $by WHEN 'FORMAT' THEN [b.format] WHEN 'STATUS' THEN [b.govukStatus] ELSE COLLECT { MATCH (b)-[r:CHILD_OF]->(parent) WHERE r.current RETURN DISTINCT parent.id } END AS given
  UNWIND CASE WHEN size(given) = 0 THEN [null] ELSE given END AS one
  WITH b, coalesce(one, '') AS value
  RETURN value, count(DISTINCT b) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
