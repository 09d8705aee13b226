// Takes a decision back; it stays on record, inactive.
// access: write
// params: id string, at string
// row: id string
MATCH (d:Decision {id: $id}) WHERE d.active = true
SET d.active = false, d.undoneAt = $at
RETURN d.id AS id
