// Whose SUPPLIED_TREE a change of the places of the given bodies touches: everybody who sold to them or below them.
// access: read
// params: ids string[]
// row: supplierId string, lines count
UNWIND $ids AS id
MATCH (:Organisation {id: id})<-[:CHILD_OF*0..10]-(b:Organisation)
WITH DISTINCT b
MATCH (b)<-[:SUPPLIED]-(s:Organisation)
WITH DISTINCT s
RETURN s.id AS supplierId, COUNT { (s)<-[:PAID_TO]-() } AS lines ORDER BY supplierId
