// The number of the state that is published: rollups and lines say in which they count.
// access: read
// params:
// row: published int
// hits: 3
// unique: one
MATCH (g:Graph {id: 'graph'})
RETURN coalesce(g.published, 0) AS published
