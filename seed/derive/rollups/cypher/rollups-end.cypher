// Rollups that the next publication no longer counts. What only that publication would have counted goes at once.
// access: write
// params: rollups string[], next int
// row:
UNWIND $rollups AS one
MATCH ()-[r]->() WHERE elementId(r) = one
CALL (r) { WITH r WHERE r.since < $next SET r.until = $next }
CALL (r) { WITH r WHERE r.since >= $next DELETE r }
