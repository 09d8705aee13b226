// The version of the graph, raised by every writing transaction; no row before the first, and none while a backup is restored.
// access: read
// params:
// row: version int
// hits: 3
MATCH (g:Graph {id: 'graph'}) WHERE g.version IS NOT NULL RETURN g.version AS version
