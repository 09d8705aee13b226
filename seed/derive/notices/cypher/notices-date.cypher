// The day each of the given notices was published on.
// access: write
// params: rows {id string, publishedOn string}[]
// row:
UNWIND $rows AS row
MATCH (n:Notice {id: row.id})
SET n.publishedOn = row.publishedOn
