// Lets it be found out anew whom printed names mean, also where nothing of it changed; those that are to go still go.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id})
SET m.due = CASE m.due WHEN 'GONE' THEN 'GONE' ELSE 'ANEW' END
