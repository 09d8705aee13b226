// A person's word on who a printed name is; a new word on the same name replaces the former.
// access: write
// params: id string, role string, spelling string, organisationId string, reason string, by string, at string
// row:
MERGE (d:Decision {id: $id})
SET d.role = $role, d.spelling = $spelling, d.organisationId = $organisationId, d.reason = $reason, d.by = $by, d.at = $at, d.active = true, d.undoneAt = null
