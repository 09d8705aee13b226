// Notes that what is derived from processes has to follow: of those given, and of those that the given awards are of.
// access: write
// params: processes string[], awards string[]
// row:
CALL () {
  UNWIND $processes AS id RETURN id
  UNION
  UNWIND $awards AS award
  MATCH (:Award {id: award})-[:RESULT_OF]->(p:ContractingProcess) RETURN p.id AS id
}
MERGE (note:Uncounted {id: 'PROCESS ' + id}) SET note.kind = 'PROCESS', note.of = id
