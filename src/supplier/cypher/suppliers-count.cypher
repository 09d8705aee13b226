// How many suppliers a list has.
// access: read
// params: prefix string, prefixEnd string
// row: count count
// hits: 1000
MATCH (s:Supplier) USING INDEX s:Supplier(nameKey, id)
WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd AND s.id IS NOT NULL
RETURN count(s) AS count
