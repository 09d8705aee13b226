// What every statement returns of a supplier `s`.
// row: id string, name string
s.id AS id, s.name AS name
