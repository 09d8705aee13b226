// Holds everything before the first row.
// access: read
// params:
// row: id string
MATCH (l:SpendLine) WHERE l.period >= '2013-01' RETURN l.id AS id ORDER BY l.description, l.id
