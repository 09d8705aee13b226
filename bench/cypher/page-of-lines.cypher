// The first lines of a buyer, in the order of their file.
// access: read
// params: buyerId string, limit int
// row: ordinal count, period string, amountE4 int, buyer string, supplier string, description string
MATCH (l:SpendLine) WHERE l.buyerId = $buyerId AND l.id IS NOT NULL
WITH l ORDER BY l.buyerId, l.id LIMIT $limit
RETURN l.ordinal AS ordinal, l.period AS period, l.amountE4 AS amountE4, l.buyerAsPrinted AS buyer, l.supplierAsPrinted AS supplier, l.description AS description
