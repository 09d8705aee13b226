// From here on the published state goes by what lines-keep kept of lines whose window changes.
// access: write
// params: windows {versionId string, period string, knownTo string}[], next int, limit count
// row:
UNWIND $windows AS w
CALL (w) {
  @include line-out-of-window
    AND coalesce(l.changedIn <> $next, true) AND l.knownToBefore = l.knownTo
  WITH l LIMIT $limit
  SET l.changedIn = $next
}
