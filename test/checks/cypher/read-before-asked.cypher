// All frameworks, for the lists that ask for all.
// access: read
// params: lists {key string, by string}[]
// row: id string
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' MATCH (f:Framework) WHERE f.id IS NOT NULL RETURN f
}
RETURN f.id AS id ORDER BY id LIMIT 20
