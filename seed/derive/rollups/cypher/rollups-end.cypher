// Rollups that the next publication no longer counts. What nobody reads goes at once: what only that publication would
// have counted, and what a program before publications did.
// access: write
// params: rollups string[], next int
// row:
UNWIND $rollups AS one
MATCH ()-[r]->() WHERE elementId(r) = one
CALL (r) { WITH r WHERE r.since < $next SET r.until = $next }
CALL (r) { WITH r WHERE coalesce(r.since, $next) >= $next DELETE r }
