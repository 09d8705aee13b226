// Who the names are that one version of lines prints: one each on one day.
// access: read
// params: versionId string
// row: role PartyRole, raw string, organisationId string, validFrom string?
// unique: id, coalesce(validFrom, '')
MATCH (m:Mention)-[r:RESOLVES_TO]->(o:Organisation)
WHERE m.versionId = $versionId AND m.role IS NOT NULL AND m.raw IS NOT NULL
RETURN m.role AS role, m.raw AS raw, o.id AS organisationId, r.validFrom AS validFrom ORDER BY m.id, coalesce(validFrom, '')
