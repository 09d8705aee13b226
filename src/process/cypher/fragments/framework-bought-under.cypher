// The framework a process `p` buys under: linked, else as stated, else the one number its words name.
// row: framework string?
coalesce(COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id ORDER BY f.id LIMIT 1 }[0], p.framework, CASE WHEN p.stage <> 'FIRST_STAGE' THEN p.frameworkReference END) AS framework
