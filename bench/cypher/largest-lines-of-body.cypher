// The ten largest lines of a body, each with its supplier.
// access: read
// params: slug string, limit int
// row: amountE4 int, period string, supplier string
MATCH (body:Organisation {slug: $slug})
MATCH (l:SpendLine) WHERE l.buyerId = body.id AND l.id IS NOT NULL
WITH l ORDER BY l.amountE4 DESC, l.id DESC LIMIT $limit
MATCH (supplier:Organisation {id: l.supplierId})
RETURN l.amountE4 AS amountE4, l.period AS period, supplier.name AS supplier ORDER BY l.amountE4 DESC, l.id DESC
