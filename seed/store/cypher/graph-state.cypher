// The version of the graph, whether SUPPLIED_TREE still has to follow a change of the hierarchy, and whether the rollups
// are of a form that an earlier program counted: 2 is the one with best known sizes.
// access: read
// params:
// row: version int, treeStale boolean, isOld boolean
MATCH (g:Graph {id: 'graph'})
RETURN g.version AS version, coalesce(g.treeStale, false) AS treeStale, coalesce(g.rollupForm, 1) < 2 AND EXISTS { ()-[:SUPPLIED]->() } AS isOld
