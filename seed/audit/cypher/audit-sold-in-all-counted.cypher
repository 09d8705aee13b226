// SOLD_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
UNWIND [['FAMILY', l.family], ['FRAMEWORK', l.framework], ['LOT', l.lot], ['LOT_CATEGORY', l.lotCategory]] AS end
WITH id, end, l WHERE end[1] IS NOT NULL
WITH id, end[0] + ' ' + end[1] AS key, sum(l.amountE4) AS netE4, count(l) AS lines, min(l.period) AS first, max(l.period) AS last
RETURN id AS of, key, netE4, lines, 'INVOICED ' + first + ' ' + last AS detail
