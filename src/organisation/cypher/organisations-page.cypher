// Public bodies by name, from one name on.
// access: read
// params: prefix string, prefixEnd string, afterName string, afterId string, format string?, status string?, limit count
// row: @include organisation-columns
// hits: 20 + 12 * limit
MATCH (o:PublicBody)
WHERE o.nameKey >= $afterName AND o.nameKey >= $prefix AND o.nameKey < $prefixEnd AND o.id IS NOT NULL AND (o.nameKey > $afterName OR o.id > $afterId)
  AND ($format IS NULL OR o.format = $format) AND ($status IS NULL OR o.govukStatus = $status)
WITH o ORDER BY o.nameKey, o.id LIMIT $limit
RETURN @include organisation-columns
ORDER BY o.nameKey, o.id
