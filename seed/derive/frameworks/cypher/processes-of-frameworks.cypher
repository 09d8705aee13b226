// Processes that set up a framework, or say under which they buy.
// access: read
// params:
// row: id string, title string?, stage string, framework string?, frameworkLot string?, frameworkReference string?
MATCH (p:ContractingProcess) WHERE p.id IS NOT NULL
  AND (p.framework IS NOT NULL OR p.frameworkReference IS NOT NULL OR p.stage = 'FIRST_STAGE')
RETURN p.id AS id, p.title AS title, p.stage AS stage, p.framework AS framework, p.frameworkLot AS frameworkLot, p.frameworkReference AS frameworkReference
ORDER BY id
