// A variable nobody bound.
// access: read
// params:
// row: id string
MATCH (o:Organisation) RETURN other AS id
