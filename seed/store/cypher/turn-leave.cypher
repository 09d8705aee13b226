// Gives the turn back. No row: it was another's by then.
// access: write
// params: writer string
// row: isLeft boolean
MATCH (g:Graph {id: 'graph'})
SET g.id = 'graph'
WITH g WHERE g.writer = $writer
SET g.writer = null, g.writerUntil = null
RETURN true AS isLeft
