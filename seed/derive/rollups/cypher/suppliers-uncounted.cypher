// Suppliers whose rollups are still to follow their lines, with how many lines they have of each financial year; one
// without lines has one row.
// access: read
// params:
// row: supplierId string, year string?, lines count
// unique: supplierId, year
MATCH (note:Uncounted {kind: 'SUPPLIER'})
OPTIONAL MATCH (l:SpendLine) WHERE l.supplierId = note.of AND l.period IS NOT NULL
WITH note.of AS supplierId, l.financialYear AS year, count(l) AS lines
RETURN supplierId, year, lines ORDER BY supplierId, year
