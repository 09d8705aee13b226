// Lets whom names mean be found out again that have the given clues in them, or were looked up by them.
// access: write
// params: clues string[]
// row:
UNWIND $clues AS clue
MATCH (:Clue {id: clue})<-[:HAS_CLUE|LOOKED_UP]-(m:Mention) WHERE m.due IS NULL
SET m.due = 'AGAIN'
