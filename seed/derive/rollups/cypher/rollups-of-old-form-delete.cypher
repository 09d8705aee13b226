// Takes out rollups that a program before publications counted, at most so many.
// access: write
// params: limit count
// row:
CALL () {
  MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId IS NOT NULL AND r.since IS NULL RETURN r
  UNION ALL
  MATCH ()-[r:SUPPLIED_TREE]->() WHERE r.supplierId IS NOT NULL AND r.since IS NULL RETURN r
}
WITH r LIMIT $limit
DELETE r
