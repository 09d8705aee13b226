// Takes out a sample dataset with its versions, printed names and document.
// access: write
// params: id string
// row:
MATCH (d:Dataset {id: $id})<-[:VERSION_OF]-(v:DatasetVersion)-[:READ_FROM]->(s:SourceDocument)
CALL (v) { MATCH (m:Mention) WHERE m.versionId = v.id AND m.role IS NOT NULL AND m.raw IS NOT NULL SET m.due = 'GONE' }
DETACH DELETE d, v, s
