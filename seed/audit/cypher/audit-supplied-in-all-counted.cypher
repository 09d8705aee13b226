// SUPPLIED_IN_ALL as the lines have it.
// access: read
// params: supplierIds string[], forever string
// row: of string, key string, netE4 int, lines int, detail string
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH id, l.buyerId AS buyerId, sum(l.amountE4) AS netE4, count(l) AS lines, min(l.period) AS first, max(l.period) AS last
RETURN id AS of, buyerId AS key, netE4, lines, 'INVOICED ' + first + ' ' + last AS detail
