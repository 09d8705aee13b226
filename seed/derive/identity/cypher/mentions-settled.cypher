// Printed names that wait for nothing, a page at a time.
// access: read
// params: after string, limit count
// row: id string, role PartyRole, raw string, identifiers string[]
MATCH (m:Mention) WHERE m.id > $after
WITH m ORDER BY m.id LIMIT $limit
RETURN m.id AS id, m.role AS role, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers
ORDER BY id
