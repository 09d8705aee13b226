// How many lots each list has.
// access: read
// params: @include lots-listed
// row: key string, count count
// hits: 40 + 8 * lot-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include lots-listed
  RETURN count(lot) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
