// Everybody in the graph, with the names they go by.
// access: read
// params:
// row: id string, slug string?, name string, acronym string?, names string[]
MATCH (o:Organisation)
RETURN o.id AS id, o.slug AS slug, o.name AS name, o.acronym AS acronym,
  COLLECT { MATCH (o)-[:NAMED]->(n:Name) RETURN n.text ORDER BY n.text, n.id } AS names
ORDER BY id
