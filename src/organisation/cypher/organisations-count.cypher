// How many public bodies a list has.
// access: read
// params: prefix string, prefixEnd string, format string?, status string?
// row: count count
// hits: 110
MATCH (o:PublicBody) USING INDEX o:PublicBody(nameKey, id)
WHERE o.nameKey >= $prefix AND o.nameKey < $prefixEnd AND o.id IS NOT NULL AND ($format IS NULL OR o.format = $format) AND ($status IS NULL OR o.govukStatus = $status)
RETURN count(o) AS count
