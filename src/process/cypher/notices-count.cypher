// How many notices each list has.
// access: read
// params: @include notices-listed
// row: key string, count count
// hits: 60 + 6 * notice-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include notices-listed
  RETURN count(n) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
