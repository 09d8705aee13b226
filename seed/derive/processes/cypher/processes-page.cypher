// Every process, a page at a time.
// access: read
// params: after string, limit count
// row: id string
MATCH (p:ContractingProcess) WHERE p.id > $after
RETURN p.id AS id ORDER BY id LIMIT $limit
