// Names of which some lines are still to follow whom they mean.
// access: read
// params: role string
// row: id string
MATCH (m:Mention) WHERE m.moving = true AND m.role = $role
RETURN m.id AS id ORDER BY id
