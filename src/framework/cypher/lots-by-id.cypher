// Lots by id, with their framework and category.
// access: read
// params: ids string[]
// row: id string, slug string, name string, description string?, frameworkId string, categoryId string?, categoryName string?, categoryEvidence string?
UNWIND $ids AS id
MATCH (lot:Lot {id: id})-[:LOT_OF]->(f:Framework)
OPTIONAL MATCH (lot)-[r:IN_CATEGORY]->(c:LotCategory)
RETURN lot.id AS id, lot.slug AS slug, lot.name AS name, lot.description AS description, f.id AS frameworkId, c.id AS categoryId, c.name AS categoryName, r.evidence AS categoryEvidence
