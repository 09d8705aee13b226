// Notes, or takes back the note, that the hierarchy changed and nobody has marked yet whose rollups that concerns.
// access: write
// params: stale boolean?
// row:
MERGE (g:Graph {id: 'graph'}) SET g.treeStale = $stale
