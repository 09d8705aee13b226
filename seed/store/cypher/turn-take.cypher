// Takes the turn to write to the graph, for so many milliseconds by the clock of Neo4j, unless somebody has it.
// access: write
// params: writer string, ms int
// row: isTaken boolean
MERGE (g:Graph {id: 'graph'})
// Locks the node: what is read of it from here on is what no other writer can change any more.
SET g.id = 'graph'
WITH g WHERE coalesce(g.writerUntil, 0) <= timestamp()
SET g.writer = $writer, g.writerUntil = timestamp() + $ms
RETURN true AS isTaken
