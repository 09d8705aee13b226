// How many awards each list has of each buyer, supplier and so on. One of several suppliers is with each of them.
// access: read
// params: @include awards-listed, by string
// row: key string, value string, count count
// hits: 60 + 45 * purchase-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include purchase-facet
  RETURN value, count(DISTINCT x) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
