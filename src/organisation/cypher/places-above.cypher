// Every place in the hierarchy, of whatever day, that the given bodies or those above them have or had.
// access: read
// params: ids string[]
// row: bodyId string, parentId string, validFrom string?, validTo string?, gaps string[], current boolean
// hits: 40 * ids
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[:CHILD_OF*0..10]->(b:Organisation)
WITH DISTINCT b
MATCH (b)-[r:CHILD_OF]->(p:Organisation)
RETURN b.id AS bodyId, p.id AS parentId, r.validFrom AS validFrom, r.validTo AS validTo, coalesce(r.gaps, []) AS gaps, r.current AS current
ORDER BY bodyId, parentId LIMIT 20000
