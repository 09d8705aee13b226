// What printed names are compared with: the bodies a register lists, each with its names and the versions that print them.
// The names stand without their label, so that no plan made on an empty graph looks them up by source for each body.
// access: read
// params: sources string[]
// row: id string, source string, slug string?, name string, acronym string?, format string?, openedOn string?, closedOn string?, closedSpans string[], seenIn string[], names {text string, kind NameKind, seenIn string[]}[], identifiers string[], parents string[]
UNWIND $sources AS source
MATCH (o:Organisation {source: source})
RETURN o.id AS id, source, o.slug AS slug, o.name AS name, o.acronym AS acronym, o.format AS format,
  o.openedOn AS openedOn, o.closedOn AS closedOn, coalesce(o.closedSpans, []) AS closedSpans, coalesce(o.seenIn, []) AS seenIn,
  COLLECT { MATCH (o)-[r:NAMED]->(n) WHERE n.source = source RETURN {text: n.text, kind: n.kind, seenIn: r.seenIn} ORDER BY n.text, n.id } AS names,
  COLLECT { MATCH (o)-[:IDENTIFIED_BY]->(i) WHERE i.source = source RETURN i.id ORDER BY i.id } AS identifiers,
  COLLECT { MATCH (o)-[:CHILD_OF]->(p) WHERE p.source = source RETURN DISTINCT p.id AS id ORDER BY id } AS parents
ORDER BY id
