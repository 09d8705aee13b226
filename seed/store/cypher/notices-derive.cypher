// In which version notices stand.
// access: write
// params: rows {id string, locator string}[], versionId string
// row:
MATCH (v:DatasetVersion {id: $versionId})
UNWIND $rows AS row
MATCH (n:Notice {id: row.id})
MERGE (n)-[d:DERIVED_FROM]->(v)
SET d.locator = row.locator
