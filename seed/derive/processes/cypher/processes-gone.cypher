// Before processes go: notes what is derived from those that have a clue in common with them; and from all, where one of
// them may set up a framework.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (p:ContractingProcess {id: id})
CALL (p) {
  MATCH (p)-[:HAS_CLUE]->(c:Clue)<-[:HAS_CLUE]-(other:ContractingProcess) WHERE c.id STARTS WITH 'process '
  MERGE (note:Uncounted {id: 'PROCESS ' + other.id}) SET note.kind = 'PROCESS', note.of = other.id
}
CALL (p) {
  WITH p WHERE p.stage = 'FIRST_STAGE'
  MERGE (note:Uncounted {id: 'EVERY_PROCESS all'}) SET note.kind = 'EVERY_PROCESS', note.of = 'all'
}
