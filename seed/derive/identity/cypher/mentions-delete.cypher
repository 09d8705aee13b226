// Takes printed names out that nothing prints any more, with the clues that only they had, and notes whose names have to follow.
// access: write
// params: ids string[]
// row:
UNWIND $ids AS id
MATCH (m:Mention {id: id})
CALL (m) { MATCH (m)-[:RESOLVES_TO]->(o:Organisation) MERGE (note:Uncounted {id: 'NAMED ' + o.id}) SET note.kind = 'NAMED', note.of = o.id }
CALL (m) { MATCH (m)-[h:HAS_CLUE|LOOKED_UP]->(c:Clue) DELETE h WITH c WHERE NOT EXISTS { (c)<-[:HAS_CLUE|LOOKED_UP]-() } DELETE c }
DETACH DELETE m
