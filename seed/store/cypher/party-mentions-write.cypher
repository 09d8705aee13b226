// Names and numbers as releases print them.
// access: write
// params: rows Mention[]
// row:
UNWIND $rows AS row
MERGE (m:Mention {id: row.id})
SET m.versionId = row.versionId, m.role = row.role, m.raw = row.raw, m.identifiers = row.identifiers
