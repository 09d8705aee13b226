// How many suppliers each list has of each size, or of each family of frameworks they were paid under.
// access: read
// params: @include suppliers-listed, by string
// row: key string, value string, count count
// hits: 60 + 4 * supplier-list-perimeter + 30 * supplier-sums-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include suppliers-listed
  WITH s, CASE $by WHEN 'SIZE' THEN given ELSE families END AS values
  UNWIND CASE WHEN size(values) = 0 THEN [''] ELSE values END AS value
  RETURN value, count(DISTINCT s) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
