// Printed names that wait for one step of finding out whom they mean, with whom they are taken to mean.
// access: read
// params: due string, limit count
// row: id string, role PartyRole, raw string, identifiers string[], versionId string, sample boolean?, isSized boolean, lookedUp string[], resolutions {organisationId string, method ResolutionMethod, score int, reason string, validFrom string?, validTo string?}[]
MATCH (m:Mention) WHERE m.due = $due AND m.id IS NOT NULL
WITH m ORDER BY m.due, m.id LIMIT $limit
RETURN m.id AS id, m.role AS role, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers,
  m.versionId AS versionId, m.sample AS sample, m.size IS NOT NULL AS isSized,
  COLLECT { MATCH (m)-[:LOOKED_UP]->(c:Clue) RETURN c.id ORDER BY c.id } AS lookedUp,
  COLLECT {
    MATCH (m)-[r:RESOLVES_TO]->(o:Organisation)
    RETURN {organisationId: o.id, method: r.method, score: r.score, reason: r.reason, validFrom: r.validFrom, validTo: r.validTo} ORDER BY coalesce(r.validFrom, ''), o.id
  } AS resolutions
ORDER BY id
