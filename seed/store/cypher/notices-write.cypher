// New notices, of the present form. Those of an earlier program were renewed before.
// access: write
// params: rows {notice Notice}[]
// row:
MERGE (g:Graph {id: 'graph'}) SET g.noticeForm = 2
WITH g
UNWIND $rows AS row
MERGE (n:Notice {id: row.notice.id})
SET n = row.notice
