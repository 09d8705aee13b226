// New notices, of the present form; where those of an earlier program are still to be renewed, that stays known.
// access: write
// params: rows {notice Notice}[]
// row:
MERGE (g:Graph {id: 'graph'}) SET g.noticeForm = CASE WHEN g.noticeForm IS NULL AND EXISTS { (:Notice) } THEN null ELSE 2 END
WITH g
UNWIND $rows AS row
MERGE (n:Notice {id: row.notice.id})
SET n = row.notice
