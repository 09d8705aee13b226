// Whose SUPPLIED_TREE a change of the places of the given bodies touches: everybody who sold to them or below them, and
// who sold to the bodies they are or were part of, which have a tree of their own only while something is part of them.
// access: read
// params: ids string[], parentIds string[]
// row: supplierId string
CALL () {
  UNWIND $ids AS id
  MATCH (:Organisation {id: id})<-[:CHILD_OF*0..10]-(b:Organisation)
  RETURN b
  UNION
  UNWIND $parentIds AS id
  MATCH (b:Organisation {id: id})
  RETURN b
}
MATCH (b)<-[:SUPPLIED]-(s:Organisation)
WITH DISTINCT s
RETURN s.id AS supplierId ORDER BY supplierId
