// Every printed name of one role, with whom it is taken to mean.
// access: read
// params: role string
// row: id string, raw string, identifiers string[], resolutions {organisationId string, method ResolutionMethod, score int, reason string, validFrom string?, validTo string?}[], versionId string, sample boolean?, isSized boolean
MATCH (m:Mention) WHERE m.role = $role AND m.raw IS NOT NULL
RETURN m.id AS id, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers,
  COLLECT {
    MATCH (m)-[r:RESOLVES_TO]->(o:Organisation)
    RETURN {organisationId: o.id, method: r.method, score: r.score, reason: r.reason, validFrom: r.validFrom, validTo: r.validTo} ORDER BY coalesce(r.validFrom, ''), o.id
  } AS resolutions,
  m.versionId AS versionId, m.sample AS sample, m.size IS NOT NULL AS isSized
ORDER BY id
