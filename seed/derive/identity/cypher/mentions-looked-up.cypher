// By which comparable names it was looked up whom the given names mean, in place of those before.
// access: write
// params: rows {id string, lookedUp string[]}[]
// row:
UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
CALL (m, row) { MATCH (m)-[h:LOOKED_UP]->(c:Clue) WHERE NOT c.id IN row.lookedUp DELETE h }
CALL (m, row) { UNWIND row.lookedUp AS clue MERGE (c:Clue {id: clue}) MERGE (m)-[:LOOKED_UP]->(c) }
