// Invoiced lines of each list, in order.
// access: read
// params: @include lines-of, @include line-conditions, order string, @include in-order
// row: key string, number int, text string, @include line-columns
// hits: 60 + 6 * line-list-perimeter + 30 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include lines-of
  WITH list, l WHERE l.id IS NOT NULL @include line-conditions
  WITH l, l.id AS id, CASE WHEN $order <> 'AMOUNT' THEN 0 WHEN $descending THEN -l.amountE4 ELSE l.amountE4 END AS number, CASE $order WHEN 'PERIOD' THEN l.period ELSE '' END AS text
  @include in-order
  RETURN l, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include line-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
