// What printed names are compared with: the bodies a register or a curated list names.
// The names stand without their label, so that no plan made on an empty graph looks them up by source for each body.
// access: read
// params: sources string[]
// row: id string, slug string?, name string, govukStatus string?, acronym string?, otherNames string[], identifiers string[], parents string[]
UNWIND $sources AS source
MATCH (o:Organisation {source: source})
RETURN o.id AS id, o.slug AS slug, o.name AS name, o.govukStatus AS govukStatus, o.acronym AS acronym,
  COLLECT { MATCH (o)-[:NAMED]->(n) WHERE n.kind <> 'ACRONYM' AND n.source = source AND n.text <> o.name RETURN n.text ORDER BY n.text, n.id } AS otherNames,
  COLLECT { MATCH (o)-[:IDENTIFIED_BY]->(i) WHERE i.source = source RETURN i.id ORDER BY i.id } AS identifiers,
  COLLECT { MATCH (o)-[:CHILD_OF]->(p) WHERE p.source = source RETURN DISTINCT p.id AS id ORDER BY id } AS parents
ORDER BY id
