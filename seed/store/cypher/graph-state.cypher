// The number of the state that is published, whether a later one is being made, whether it is
// still to be marked whom a change of the hierarchy concerns, and whether rollups and notices are of a form that an earlier
// program made.
// access: read
// params:
// row: published int, unpublished boolean, treeStale boolean, hasOldRollups boolean, hasOldNotices boolean
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.published, 0) AS published, coalesce(g.unpublished, false) AS unpublished,
  coalesce(g.treeStale, false) AS treeStale, coalesce(g.rollupForm, 1) < 8 AND EXISTS { ()-[:SUPPLIED]->() } AS hasOldRollups,
  coalesce(g.noticeForm, 1) < 2 AND EXISTS { (:Notice) } AS hasOldNotices
