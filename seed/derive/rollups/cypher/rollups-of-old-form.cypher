// How many rollups there are that a program before publications counted.
// access: read
// params:
// row: rollups count
// unique: one
CALL () {
  MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId IS NOT NULL AND r.since IS NULL RETURN r
  UNION ALL
  MATCH ()-[r:SUPPLIED_TREE]->() WHERE r.supplierId IS NOT NULL AND r.since IS NULL RETURN r
}
RETURN count(r) AS rollups
