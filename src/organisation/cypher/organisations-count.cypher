// How many public bodies, or buyers, each list has.
// access: read
// params: @include organisations-listed
// row: key string, count count
// hits: 60 + 5 * organisation-perimeter + 22 * organisation-sums-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include organisations-listed
  RETURN count(b) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
