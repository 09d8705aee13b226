// Buyers known by a printed name alone, by name, with what their lines add up to today.
// access: read
// params: source string?, afterName string, afterId string, limit count
// row: @include organisation-columns, lines count, netE4 int
MATCH (o:Buyer)
WHERE o.nameKey >= $afterName AND o.id STARTS WITH 'name-' AND (o.nameKey > $afterName OR o.id > $afterId)
CALL (o) {
  MATCH (o)<-[r:SUPPLIED]-() WHERE $source IS NULL OR r.dataset = $source
  RETURN sum(r.lines) AS lines, sum(r.netE4) AS netE4
}
WITH o, lines, netE4 WHERE lines > 0
WITH o, lines, netE4 ORDER BY o.nameKey, o.id LIMIT $limit
RETURN @include organisation-columns, lines, netE4
ORDER BY o.nameKey, o.id
