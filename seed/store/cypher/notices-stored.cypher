// Which of the given notices are held, and whether the given version is known to have them.
// access: read
// params: ids string[], versionId string
// row: id string, isDerived boolean
UNWIND $ids AS id
MATCH (n:Notice {id: id})
RETURN id, EXISTS { (n)-[:DERIVED_FROM]->(:DatasetVersion {id: $versionId}) } AS isDerived
ORDER BY id
