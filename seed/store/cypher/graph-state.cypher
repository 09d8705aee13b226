// The version of the graph and whether SUPPLIED_TREE still has to follow a change of the hierarchy.
// access: read
// params:
// row: version int, treeStale boolean
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version, coalesce(g.treeStale, false) AS treeStale
