// How many suppliers a list has.
// access: read
// params: prefix string, prefixEnd string
// row: count count
MATCH (s:Supplier) WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd
RETURN count(s) AS count
