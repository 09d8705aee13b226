// How many suppliers each list has.
// access: read
// params: @include suppliers-listed
// row: key string, count count
// hits: 60 + 4 * supplier-list-perimeter + 30 * supplier-sums-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include suppliers-listed
  RETURN count(s) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
