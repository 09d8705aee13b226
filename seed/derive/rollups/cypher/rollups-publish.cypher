// Publishes: from here on whoever asks is answered from the rollups that were made. All of them are of the present form.
// access: write
// params: next int, at string
// row:
MERGE (g:Graph {id: 'graph'}) SET g.published = $next, g.publishedAt = $at, g.unpublished = null, g.rollupForm = 8
