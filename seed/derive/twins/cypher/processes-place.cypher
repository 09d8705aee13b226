// By what the given processes may be known again, in place of what was said of that before. Those that had the former in
// common with few others are noted with these.
// access: write
// params: rows {id string, clues string[]}[], most count
// row:
UNWIND $rows AS row
MATCH (p:ContractingProcess {id: row.id})
CALL (p, row) {
  MATCH (p)-[h:HAS_CLUE]->(c:Clue) WHERE NOT c.id IN row.clues
  CALL (c) {
    MATCH (c)<-[:HAS_CLUE]-(other:ContractingProcess) WHERE COUNT { (c)<-[:HAS_CLUE]-() } <= $most
    MERGE (note:Uncounted {id: 'PROCESS ' + other.id}) SET note.kind = 'PROCESS', note.of = other.id
  }
  DELETE h
}
CALL (p, row) { UNWIND row.clues AS clue MERGE (c:Clue {id: clue}) MERGE (p)-[:HAS_CLUE]->(c) }
