// How many rollups of months there are.
// access: read
// params:
// row: rows count
// unique: one
MATCH ()-[l:INVOICED]->() WHERE l.period IS NOT NULL
RETURN count(l) AS rows
