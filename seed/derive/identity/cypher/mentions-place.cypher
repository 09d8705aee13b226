// What the given names have in them, in place of what was said of that before.
// access: write
// params: rows {id string, clues string[]}[]
// row:
UNWIND $rows AS row
MATCH (m:Mention {id: row.id})
CALL (m, row) { MATCH (m)-[h:HAS_CLUE]->(c:Clue) WHERE NOT c.id IN row.clues DELETE h }
CALL (m, row) { UNWIND row.clues AS clue MERGE (c:Clue {id: clue}) MERGE (m)-[:HAS_CLUE]->(c) }
