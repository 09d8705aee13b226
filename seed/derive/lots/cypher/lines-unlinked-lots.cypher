// Lines that state a lot which exists by now but are not linked to it yet.
// access: write
// params: limit int
// row: linked count
MATCH (lot:Lot) WHERE lot.id IS NOT NULL
CALL (lot) {
  MATCH (l:SpendLine) WHERE l.lot = lot.id AND l.id IS NOT NULL AND NOT EXISTS { (l)-[:UNDER_LOT]->(lot) }
  RETURN l
}
WITH lot, l LIMIT $limit
CREATE (l)-[:UNDER_LOT {confidence: 'EXACT'}]->(lot)
RETURN count(*) AS linked
