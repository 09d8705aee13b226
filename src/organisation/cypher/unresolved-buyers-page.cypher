// Buyers known by a printed name alone, by name, with what their lines add up to today.
// access: read
// params: @include rollup-counted, source string?, afterName string, afterId string, limit count
// row: @include organisation-columns, lines count, netE4 int
// hits: 150 * limit
MATCH (o:Buyer)
WHERE o.nameKey >= $afterName AND o.id STARTS WITH 'name-' AND (o.nameKey > $afterName OR o.id > $afterId)
CALL (o) {
  MATCH (o)<-[l:SUPPLIED]-() WHERE @include rollup-counted AND ($source IS NULL OR l.dataset = $source)
  RETURN sum(l.lines) AS lines, sum(l.netE4) AS netE4
}
WITH o, lines, netE4 WHERE lines > 0
WITH o, lines, netE4 ORDER BY o.nameKey, o.id LIMIT $limit
RETURN @include organisation-columns, lines, netE4
ORDER BY o.nameKey, o.id
