// How many invoiced lines each list has.
// access: read
// params: @include lines-listed
// row: key string, count count
// hits: 60 + 6 * line-list-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include lines-listed
  RETURN count(l) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
