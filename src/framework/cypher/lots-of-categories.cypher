// Lots in each given category.
// access: read
// params: slugs string[]
// row: key string, id string, slug string, name string, description string?, frameworkId string, categoryId string?, categoryName string?, categoryEvidence string?
UNWIND $slugs AS key
MATCH (c:LotCategory {id: key})<-[r:IN_CATEGORY]-(lot:Lot)-[:LOT_OF]->(f:Framework)
RETURN key, lot.id AS id, lot.slug AS slug, lot.name AS name, lot.description AS description, f.id AS frameworkId, c.id AS categoryId, c.name AS categoryName, r.evidence AS categoryEvidence
ORDER BY key, lot.id LIMIT 5000
