// Names and numbers as releases print them. Whom a new one means is still to be found out.
// access: write
// params: rows Mention[]
// row:
UNWIND $rows AS row
MERGE (m:Mention {id: row.id})
ON CREATE SET m.due = 'NEW'
SET m.versionId = row.versionId, m.role = row.role, m.raw = row.raw, m.identifiers = row.identifiers
