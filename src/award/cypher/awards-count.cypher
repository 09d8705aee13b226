// How many awards each list has.
// access: read
// params: @include awards-listed
// row: key string, count count
// hits: 60 + 40 * purchase-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  RETURN count(DISTINCT x) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
