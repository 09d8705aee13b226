// Which of the given lines are there, and with which content.
// access: read
// params: ids string[]
// row: id string, hash string
UNWIND $ids AS id
MATCH (l:SpendLine {id: id})
RETURN l.id AS id, l.hash AS hash
