// How many are at the other end of the invoiced lines of each list.
// access: read
// params: @include trades-listed
// row: key string, count count
// hits: 30 + 8 * trade-perimeter
// unique: key
// include: trades-of
UNWIND $lists AS list
CALL (list) {
@variant
@include trades-listed
RETURN count(*) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
