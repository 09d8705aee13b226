// By which schema the graph was last written, and which backup it is being restored from; no row before the first writing.
// access: read
// params:
// row: schema int?, restoring string?
// hits: 5
// unique: one
MATCH (g:Graph {id: 'graph'})
RETURN g.schema AS schema, g.restoring AS restoring
