// How many processes have each of the given clues, and which where they are not too many.
// access: read
// params: clues string[], most count
// row: clue string, size count, ids string[]
// unique: clue
UNWIND $clues AS clue
MATCH (c:Clue {id: clue})
WITH c, clue, COUNT { (c)<-[:HAS_CLUE]-() } AS size
RETURN clue, size,
  CASE WHEN size > $most THEN [] ELSE COLLECT { MATCH (c)<-[:HAS_CLUE]-(p:ContractingProcess) RETURN p.id AS id ORDER BY id } END AS ids
ORDER BY clue
