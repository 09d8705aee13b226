// Financial years whose rollups over all suppliers and buyers are still to follow.
// access: read
// params:
// row: year string
// unique: year
MATCH (note:Uncounted {kind: 'YEAR'})
RETURN note.of AS year ORDER BY year
