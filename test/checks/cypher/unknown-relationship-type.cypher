// A relationship type that is not in the model.
// access: read
// params: id string
// row: id string
MATCH (:Organisation {id: $id})-[:IS_PART_OF_SOME]->(o:Organisation) RETURN o.id AS id ORDER BY o.id
