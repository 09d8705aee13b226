// Every lot that a definition has.
// access: read
// params: source string
// row: id string
MATCH (lot:Lot) WHERE lot.id IS NOT NULL AND lot.source <> $source
RETURN lot.id AS id
ORDER BY id
