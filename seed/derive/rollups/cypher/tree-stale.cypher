// Notes, or takes back the note, that SUPPLIED_TREE has to follow a change of the hierarchy.
// access: write
// params: stale boolean?
// row:
MERGE (g:Graph {id: 'graph'}) SET g.treeStale = $stale
