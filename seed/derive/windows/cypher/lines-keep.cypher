// Keeps until when lines whose window changes are known, for whoever is answered of the published state while it does.
// Until lines-change nobody looks at it. Of each version and month at most so many.
// access: write
// params: windows {versionId string, period string, knownTo string}[], next int, limit count
// row:
UNWIND $windows AS w
CALL (w) {
  @include line-out-of-window
    AND coalesce(l.changedIn <> $next, true)
  WITH l LIMIT $limit
  SET l.knownToBefore = l.knownTo
}
