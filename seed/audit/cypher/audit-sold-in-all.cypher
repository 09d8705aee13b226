// SOLD_IN_ALL as stored.
// access: read
// params: supplierIds string[]
// row: of string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH ()-[r:SOLD_IN_ALL]->() WHERE r.supplierId = id AND r.kind IS NOT NULL AND r.until IS NULL
RETURN id AS of, r.kind + ' ' + r.through AS key, r.netE4 AS netE4, r.lines AS lines, r.plane + ' ' + r.firstPeriod + ' ' + r.lastPeriod AS detail
