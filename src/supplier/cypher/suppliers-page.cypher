// Suppliers by name, from one name on.
// access: read
// params: prefix string, prefixEnd string, afterName string, afterId string, limit int
// row: id string, name string, nameKey string
MATCH (s:Supplier)
WHERE s.nameKey >= $afterName AND s.nameKey >= $prefix AND s.nameKey < $prefixEnd AND s.id IS NOT NULL AND (s.nameKey > $afterName OR s.id > $afterId)
WITH s ORDER BY s.nameKey, s.id LIMIT $limit
RETURN s.id AS id, s.name AS name, s.nameKey AS nameKey
ORDER BY s.nameKey, s.id
