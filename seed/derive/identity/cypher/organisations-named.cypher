// By what printed names the given organisations are meant, and how; whether a cell names several.
// access: read
// params: ids string[]
// row: organisationId string, raw string, identifiers string[], method ResolutionMethod, isShared boolean
// unique: organisationId, raw, identifiers, method
UNWIND $ids AS id
MATCH (:Organisation {id: id})<-[r:RESOLVES_TO]-(m:Mention)
WITH DISTINCT id, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers, r.method AS method
RETURN id AS organisationId, raw, identifiers, method,
  EXISTS { MATCH (cell:Mention)-[several:RESOLVES_TO]->() WHERE cell.role = 'BUYER' AND cell.raw = raw AND several.method = 'ONE_OF_SEVERAL' } AS isShared
ORDER BY organisationId, raw, identifiers, method
