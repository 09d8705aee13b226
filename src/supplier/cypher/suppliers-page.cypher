// Suppliers by name, from one name on.
// access: read
// params: prefix string, prefixEnd string, afterName string, afterId string, limit count
// row: @include supplier-columns, nameKey string
// hits: 2 * limit
MATCH (s:Supplier)
WHERE s.nameKey >= $afterName AND s.nameKey >= $prefix AND s.nameKey < $prefixEnd AND s.id IS NOT NULL AND (s.nameKey > $afterName OR s.id > $afterId)
WITH s ORDER BY s.nameKey, s.id LIMIT $limit
RETURN @include supplier-columns, s.nameKey AS nameKey
ORDER BY s.nameKey, s.id
