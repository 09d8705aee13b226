// Buyers whose rollups are still to follow, with how many of SUPPLIED they have.
// access: read
// params:
// row: buyerId string, pairs count
MATCH (note:Uncounted {kind: 'BUYER'})
RETURN note.of AS buyerId, COUNT { MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = note.of } AS pairs ORDER BY buyerId
