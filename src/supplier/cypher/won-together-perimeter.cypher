// How many suppliers the awards to some suppliers name together.
// access: read
// params: ids string[]
// row: rows count
// unique: one
UNWIND $ids AS key
MATCH (:Organisation {id: key})<-[:AWARDED_TO]-(a:Award)
RETURN coalesce(sum(COUNT { (a)-[:AWARDED_TO]->() }), 0) AS rows
