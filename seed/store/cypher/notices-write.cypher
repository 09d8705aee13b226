// New notices.
// access: write
// params: rows {notice Notice}[]
// row:
UNWIND $rows AS row
MERGE (n:Notice {id: row.notice.id})
SET n = row.notice
