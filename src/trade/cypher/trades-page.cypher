// Who, or what, is at the other end of the invoiced lines of each list, in order.
// access: read
// params: @include trades-listed, order string, @include in-order
// row: key string, number int, text string, id string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 30 + 8 * trade-perimeter + 3 * limit
// unique: idUp, idDown
// include: trades-of
UNWIND $lists AS list
CALL (list) {
@variant
@include trades-listed
WITH *, CASE $order WHEN 'NET' THEN netE4 WHEN 'LINES' THEN lines ELSE 0 END AS measured, CASE $order WHEN 'LATEST' THEN lastPeriod
  WHEN 'NAME' THEN coalesce(@include name-of-end
  [0], id) ELSE '' END AS text
WITH *, CASE WHEN $descending THEN -measured ELSE measured END AS number
@include in-order
RETURN id, number, text, netE4, lines, firstPeriod, lastPeriod, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, id, netE4, lines, firstPeriod, lastPeriod
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
