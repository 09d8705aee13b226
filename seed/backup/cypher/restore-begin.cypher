// Marks the graph as not whole, before anything of a backup is written to it.
// access: write
// params: file string
// row:
MERGE (g:Graph {id: 'graph'}) SET g.restoring = $file
