// How many invoiced lines counted today go through each of some families, frameworks, lots or lot categories, and the first and last month they are of.
// access: read
// params: @include rollup-counted, kind string, ids string[]
// row: key string, lines count, first string, last string
// hits: 30 + 9 * through-perimeter
// unique: key
UNWIND $ids AS one
CALL (one) {
  MATCH ()-[l:BOUGHT_IN_ALL]->() WHERE l.kind = $kind AND l.through = one AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL AND @include rollup-counted
  RETURN sum(l.lines) AS lines, min(l.firstPeriod) AS first, max(l.lastPeriod) AS last
}
WITH one, lines, first, last WHERE lines > 0
RETURN one AS key, lines, first, last ORDER BY key LIMIT 20000
