// Public bodies by name, from one name on.
// access: read
// params: prefix string, prefixEnd string, afterName string, afterId string, format string?, status string?, limit int
// row: id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string
MATCH (o:PublicBody)
WHERE o.nameKey >= $afterName AND o.nameKey >= $prefix AND o.nameKey < $prefixEnd AND o.id IS NOT NULL AND (o.nameKey > $afterName OR o.id > $afterId)
  AND ($format IS NULL OR o.format = $format) AND ($status IS NULL OR o.govukStatus = $status)
WITH o ORDER BY o.nameKey, o.id LIMIT $limit
RETURN o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source
ORDER BY o.nameKey, o.id
