// Rollups `r` that the state published before a moment has replaced.
// params: before string
MATCH (g:Graph {id: 'graph'}) WHERE g.publishedAt < $before
CALL (g) {
  MATCH ()-[r:SUPPLIED]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:SUPPLIED_IN_ALL]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:SUPPLIED_TREE]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:SPENT]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:BILLED]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:PAID]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:SOLD_THROUGH]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:BOUGHT_THROUGH]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:SOLD_IN_ALL]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:BOUGHT_IN_ALL]->() WHERE r.until <= g.published RETURN r
  UNION ALL
  MATCH ()-[r:INVOICED]->() WHERE r.until <= g.published RETURN r
}
