// Notes by which rules all printed names are resolved, or with null that it has to be done anew.
// access: write
// params: identified string?
// row:
MERGE (g:Graph {id: 'graph'}) SET g.identified = $identified
