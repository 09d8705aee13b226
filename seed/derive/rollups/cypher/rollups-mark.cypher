// Notes that rollups of a kind have to follow, and that what is published is no longer the newest.
// access: write
// params: kind string, of string[]
// row:
MERGE (g:Graph {id: 'graph'}) SET g.unpublished = true
WITH g
UNWIND $of AS one
MERGE (note:Uncounted {id: $kind + ' ' + one}) SET note.kind = $kind, note.of = one
