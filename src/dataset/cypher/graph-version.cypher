// The version of the graph, raised by every writing transaction; no row before the first.
// access: read
// params:
// row: version int
// hits: 3
MATCH (g:Graph {id: 'graph'}) RETURN g.version AS version
