// Takes an amount for a text.
// access: read
// params: ids string[]
// row: id string, amountE4 string
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
RETURN l.id AS id, l.amountE4 AS amountE4 ORDER BY id
