// Printed names as a version printed them. Whom they mean is still to be found out.
// access: write
// params: rows Mention[]
// row:
UNWIND $rows AS row
MATCH (v:DatasetVersion {id: row.versionId})
MERGE (m:Mention {id: row.id})
ON CREATE SET m.due = 'NEW'
ON MATCH SET m.due = CASE m.due WHEN 'GONE' THEN 'NEW' ELSE coalesce(m.due, 'AGAIN') END
SET m.versionId = row.versionId, m.role = row.role, m.raw = row.raw, m.identifiers = row.identifiers, m.sector = row.sector, m.size = row.size, m.sizePeriod = row.sizePeriod, m.sample = row.sample
MERGE (m)-[d:DERIVED_FROM]->(v)
SET d.sample = row.sample
