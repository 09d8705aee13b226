// The number of the state that is published, whether a later one is being made, whether it is
// still to be marked whom a change of the hierarchy concerns, and whether the rollups are of a form that an earlier
// program counted.
// access: read
// params:
// row: published int, unpublished boolean, treeStale boolean, isOld boolean
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.published, 0) AS published, coalesce(g.unpublished, false) AS unpublished,
  coalesce(g.treeStale, false) AS treeStale, coalesce(g.rollupForm, 1) < 5 AND EXISTS { ()-[:SUPPLIED]->() } AS isOld
