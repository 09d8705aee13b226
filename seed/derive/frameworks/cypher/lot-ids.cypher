// Every lot of a framework.
// access: read
// params:
// row: id string
MATCH (lot:Lot) WHERE lot.id IS NOT NULL
RETURN lot.id AS id
ORDER BY id
