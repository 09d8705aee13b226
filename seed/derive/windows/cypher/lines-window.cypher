// Sets until when lines are known: until the next version that covers their month. Only lines that lines-change has
// been over. Of each version and month at most so many. Returns whose rollups must follow.
// access: write
// params: windows {versionId string, period string, knownTo string}[], next int, limit count
// row: supplierId string
UNWIND $windows AS w
CALL (w) {
  @include line-out-of-window
    AND l.changedIn = $next
  WITH l LIMIT $limit
  SET l.knownTo = w.knownTo
  RETURN l.supplierId AS supplierId
}
RETURN DISTINCT supplierId
