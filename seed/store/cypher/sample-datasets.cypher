// The sample's datasets of one kind.
// access: read
// params: kind string
// row: id string, versionId string
MATCH (d:Dataset) WHERE d.id IS NOT NULL AND d.sample = true AND d.kind = $kind
MATCH (v:DatasetVersion)-[:VERSION_OF]->(d)
RETURN d.id AS id, v.id AS versionId ORDER BY id, versionId
