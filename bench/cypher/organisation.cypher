// An organisation with its parents and children as last known.
// access: read
// params: slug string
// row: slug string, name string, parents string[], children string[]
MATCH (o:Organisation {slug: $slug})
RETURN o.slug AS slug, o.name AS name,
  COLLECT { MATCH (o)-[:CHILD_OF {current: true}]->(parent) RETURN parent.slug ORDER BY parent.slug, parent.id } AS parents,
  COLLECT { MATCH (o)<-[:CHILD_OF {current: true}]-(child) RETURN child.slug ORDER BY child.slug, child.id } AS children
