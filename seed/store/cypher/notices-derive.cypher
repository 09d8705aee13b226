// In which version notices stand, and of which process they speak.
// access: write
// params: rows {id string, locator string}[], versionId string
// row:
MATCH (v:DatasetVersion {id: $versionId})
UNWIND $rows AS row
MATCH (n:Notice {id: row.id})
MATCH (p:ContractingProcess {id: n.ocid})
MERGE (n)-[:ANNOUNCES]->(p)
MERGE (n)-[d:DERIVED_FROM]->(v)
SET d.locator = row.locator
