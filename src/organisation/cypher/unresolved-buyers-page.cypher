// Buyers known by a printed name alone, by name, with what their lines add up to today.
// access: read
// params: source string?, afterName string, afterId string, limit int
// row: id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string, lines count, netE4 int
MATCH (o:Buyer)
WHERE o.nameKey >= $afterName AND o.id STARTS WITH 'name-' AND (o.nameKey > $afterName OR o.id > $afterId)
CALL (o) {
  MATCH (o)<-[r:SUPPLIED]-() WHERE $source IS NULL OR r.dataset = $source
  RETURN sum(r.lines) AS lines, sum(r.netE4) AS netE4
}
WITH o, lines, netE4 WHERE lines > 0
WITH o, lines, netE4 ORDER BY o.nameKey, o.id LIMIT $limit
RETURN o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source, lines, netE4
ORDER BY o.nameKey, o.id
