// Everybody who sells, a page at a time.
// access: read
// params: after string, limit count
// row: supplierId string
MATCH (s:Organisation) WHERE s.id > $after AND s:Supplier
RETURN s.id AS supplierId ORDER BY supplierId LIMIT $limit
