// Notes, or takes back the note, that SUPPLIED_TREE has to follow a change of the hierarchy.
// Without the note all rollups are of the present form, 2.
// access: write
// params: stale boolean?
// row:
MERGE (g:Graph {id: 'graph'}) SET g.treeStale = $stale, g.rollupForm = CASE WHEN $stale IS NULL THEN 2 ELSE g.rollupForm END
