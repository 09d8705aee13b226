// Public bodies, or buyers, of each list, in order.
// access: read
// params: @include organisations-listed, order string, noNumber int, noText string, @include in-order
// row: key string, number int, text string, @include organisation-columns
// hits: 60 + 8 * organisation-perimeter + 22 * organisation-sums-perimeter + 14 * limit
// unique: idUp, idDown
UNWIND $lists AS list
CALL (list) {
  @include organisations-listed
  WITH b AS o, b.id AS id, @include net-number AS number,
    CASE $order WHEN 'NAME' THEN b.nameKey WHEN 'OPENED' THEN coalesce(b.openedOn, $noText) WHEN 'CLOSED' THEN coalesce(b.closedOn, $noText) ELSE '' END AS text
  @include in-order
  RETURN o, number, text, textUp, textDown, idUp, idDown
}
RETURN list.key AS key, number, text, @include organisation-columns
ORDER BY key, number, textUp, textDown DESC, idUp, idDown DESC LIMIT 20000
