// Sends printed names on to the next step; null when none is left.
// access: write
// params: ids string[], due string?
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id})
SET m.due = $due
