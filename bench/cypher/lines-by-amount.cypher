// A page of all lines, the largest first, from one line on.
// access: read
// params: afterE4 int, afterId string, limit int
// row: id string, amountE4 int
MATCH (l:SpendLine)
WHERE l.amountE4 < $afterE4 OR (l.amountE4 = $afterE4 AND l.id < $afterId)
RETURN l.id AS id, l.amountE4 AS amountE4 ORDER BY amountE4 DESC, id DESC LIMIT $limit
