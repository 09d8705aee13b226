// The framework a process `p` buys under, and how its notices name it.
// row: frameworkId string?, frameworkAsPrinted string?
COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0] AS frameworkId, CASE WHEN p.framework IS NOT NULL THEN p.framework WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END AS frameworkAsPrinted
