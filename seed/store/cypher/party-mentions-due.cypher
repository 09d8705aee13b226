// Lets whom names mean follow releases that print them on other days than before; a name that none prints any more is to go.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id})
SET m.due = CASE
  WHEN NOT EXISTS { (m)<-[:AS_PRINTED]-() } THEN 'GONE'
  WHEN m.due = 'GONE' THEN 'NEW'
  ELSE coalesce(m.due, 'AGAIN') END
