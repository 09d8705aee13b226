// Reads every node.
// access: read
// params:
// row: id string
MATCH (n) WHERE n.id = 'graph' RETURN n.id AS id
