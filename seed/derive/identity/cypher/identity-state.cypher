// By which rules all printed names were resolved; null while a register or a decision changed since.
// access: read
// params:
// row: identified string?
MATCH (g:Graph {id: 'graph'}) RETURN g.identified AS identified
