// The ids of all bodies that were part of one on any day, directly or through others, and its own.
// access: read
// params: rootId string
// row: ids string[]
// hits: 250
MATCH (root:Organisation {id: $rootId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  RETURN collect(DISTINCT b.id) AS ids
}
RETURN ids
