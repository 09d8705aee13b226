// Whether a process that is noted sets up a framework, or says under which it buys, or did so before.
// access: read
// params: under string
// row: id string
MATCH (note:Uncounted {kind: 'PROCESS'}) WHERE note.id IS NOT NULL
MATCH (p:ContractingProcess {id: note.of})
WHERE p.framework IS NOT NULL OR p.frameworkReference IS NOT NULL OR p.stage = 'FIRST_STAGE'
  OR EXISTS { (p)-[:HAS_CLUE]->(:Clue {id: $under}) }
RETURN p.id AS id ORDER BY id LIMIT 1
