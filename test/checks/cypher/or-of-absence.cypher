// Rollups that no publication has ended yet, or a later one.
// access: read
// params: published int
// row: supplierId string
MATCH ()-[r:SUPPLIED]->() WHERE r.until IS NULL OR r.until > $published
RETURN DISTINCT r.supplierId AS supplierId ORDER BY supplierId LIMIT 20
