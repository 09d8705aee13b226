// What persons decided about printed names and have not undone.
// access: read
// params:
// row: id string, role PartyRole, spelling string, organisationId string, reason string
MATCH (d:Decision) WHERE d.id IS NOT NULL AND d.active = true
RETURN d.id AS id, d.role AS role, d.spelling AS spelling, d.organisationId AS organisationId, d.reason AS reason ORDER BY id
