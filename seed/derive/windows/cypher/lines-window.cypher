// Sets until when lines are known: until the next version that covers their month. Until the next publication they are
// known as before. Of each version and month at most so many. Returns whose rollups must follow.
// access: write
// params: windows {versionId string, period string, knownTo string}[], next int, limit count
// row: supplierId string
UNWIND $windows AS w
CALL (w) {
  MATCH (l:SpendLine) WHERE l.versionId = w.versionId AND l.period = w.period AND l.knownTo <> w.knownTo
  WITH l LIMIT $limit
  SET l.knownToBefore = CASE l.changedIn WHEN $next THEN l.knownToBefore ELSE l.knownTo END, l.knownTo = w.knownTo, l.changedIn = $next
  RETURN l.supplierId AS supplierId
}
RETURN DISTINCT supplierId
