// How many frameworks each list has.
// access: read
// params: @include frameworks-listed
// row: key string, count count
// hits: 40 + 8 * framework-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include frameworks-listed
  RETURN count(f) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
