// Whom printed names are taken to mean, and why, by the mention's id. `at` is when a person decided.
// access: read
// params: source string?, method string?, after string, afterId string, limit count
// row: id string, mention string, role PartyRole, organisationId string, method ResolutionMethod, score count, reason string, at string?
// hits: 30 * limit
MATCH (m:Mention) WHERE m.id >= $after
CALL (m) { MATCH (m)-[r:RESOLVES_TO]->(o) RETURN r, o ORDER BY o.id LIMIT 100 }
WITH m, r, o WHERE (m.id > $after OR o.id > $afterId) AND ($method IS NULL OR r.method = $method)
  AND ($source IS NULL OR m.versionId STARTS WITH $source + '@'
    OR EXISTS { MATCH (m)<-[:AS_PRINTED]-(x) MATCH (n:Notice) WHERE n.ocid = x.ocid AND n.id >= '' MATCH (n)-[:DERIVED_FROM]->(v) WHERE v.dataset = $source })
WITH m, r, o ORDER BY m.id, o.id LIMIT $limit
RETURN m.id AS id, m.raw AS mention, m.role AS role, o.id AS organisationId, r.method AS method, r.score AS score, r.reason AS reason,
  CASE r.method WHEN 'DECISION' THEN COLLECT {
    MATCH (d:Decision) WHERE d.id IS NOT NULL AND d.active AND d.role = m.role AND d.organisationId = o.id AND d.reason = r.reason RETURN d.at ORDER BY d.at DESC, d.id LIMIT 1
  }[0] END AS at
ORDER BY id, organisationId LIMIT 20000
