// Gives the turn back, if it still is this writer's.
// access: write
// params: writer string
// row:
MATCH (g:Graph {id: 'graph'})
SET g.id = 'graph'
WITH g WHERE g.writer = $writer
SET g.writer = null, g.writerUntil = null
