// Printed names as a version printed them.
// access: write
// params: rows Mention[]
// row:
UNWIND $rows AS row
MATCH (v:DatasetVersion {id: row.versionId})
MERGE (m:Mention {id: row.id})
SET m.versionId = row.versionId, m.role = row.role, m.raw = row.raw, m.identifiers = row.identifiers, m.sector = row.sector, m.size = row.size, m.sizePeriod = row.sizePeriod, m.sample = row.sample
MERGE (m)-[d:DERIVED_FROM]->(v)
SET d.sample = row.sample
