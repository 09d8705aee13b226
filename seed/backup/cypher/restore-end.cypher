// The graph is whole: what the backup says of it as one, the mark taken away. Its version goes on from the later of the
// two, so that nobody takes an answer of before for one of now.
// access: write
// params: stored properties, version int
// row:
MATCH (g:Graph {id: 'graph'})
WITH g, g.writer AS writer, g.writerUntil AS writerUntil
SET g = $stored, g.version = CASE WHEN g.version > $version THEN g.version ELSE $version END, g.writer = writer, g.writerUntil = writerUntil
