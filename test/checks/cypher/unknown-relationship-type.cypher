// A relationship type that is not in the model.
// access: read
// params: id string
// row: id string
MATCH (:Organisation {id: $id})-[:PART_OF]->(o:Organisation) RETURN o.id AS id ORDER BY o.id
