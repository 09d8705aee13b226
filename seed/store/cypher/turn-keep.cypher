// Keeps the turn for so many milliseconds from now. No row: it ran out and another took it.
// access: write
// params: writer string, ms int
// row: isKept boolean
MATCH (g:Graph {id: 'graph'})
SET g.id = 'graph'
WITH g WHERE g.writer = $writer
SET g.writerUntil = timestamp() + $ms
RETURN true AS isKept
