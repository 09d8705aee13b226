// How many buyers paid through some families, frameworks, lots or lot categories: entries of the index these are read by.
// access: read
// params: kind string, ids string[]
// row: rows count
// unique: one
UNWIND $ids AS one
MATCH ()-[l:BOUGHT_IN_ALL]->() WHERE l.kind = $kind AND l.through = one AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL
RETURN count(l) AS rows
