// Names and numbers as they are printed that have the given clues in them.
// access: read
// params: clues string[]
// row: clue string, role PartyRole, raw string, identifiers string[]
// unique: clue, role, raw, identifiers
UNWIND $clues AS clue
MATCH (:Clue {id: clue})<-[:HAS_CLUE]-(m:Mention) WHERE coalesce(m.due, '') <> 'GONE'
WITH DISTINCT clue, m.role AS role, m.raw AS raw, coalesce(m.identifiers, []) AS identifiers
RETURN clue, role, raw, identifiers
ORDER BY clue, role, raw, identifiers
