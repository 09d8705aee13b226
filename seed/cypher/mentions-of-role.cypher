// Every printed name of one role, with who it is taken to be.
// access: read
// params: role string
// row: id string, raw string, identifiers string[], organisationId string?, method string?, score int?, reason string?, versionId string, sample boolean?
MATCH (m:Mention) WHERE m.role = $role AND m.raw IS NOT NULL
OPTIONAL MATCH (m)-[r:RESOLVES_TO]->(o:Organisation)
RETURN m.id AS id, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers, o.id AS organisationId, r.method AS method, r.score AS score, r.reason AS reason,
  m.versionId AS versionId, m.sample AS sample
ORDER BY id
