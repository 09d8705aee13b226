// Organisations that a printed name needs and that are not there yet; what they go by follows.
// access: write
// params: rows {id string, name string, nameKey string, source string}[]
// row:
UNWIND $rows AS row
MERGE (o:Organisation {id: row.id})
ON CREATE SET o.name = row.name, o.nameKey = row.nameKey, o.source = row.source
