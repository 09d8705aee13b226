// Whether any line states a lot it is not linked to.
// access: read
// params:
// row: lotId string
MATCH (lot:Lot) WHERE lot.id IS NOT NULL
  AND EXISTS { MATCH (l:SpendLine) WHERE l.lot = lot.id AND l.id IS NOT NULL AND NOT EXISTS { (l)-[:UNDER_LOT]->(lot) } }
RETURN lot.id AS lotId ORDER BY lotId LIMIT 1
