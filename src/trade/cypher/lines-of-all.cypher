// How many invoiced lines are counted today, and the first and last month they are of.
// access: read
// params: @include rollup-counted
// row: lines count, first string, last string
// hits: 30 + 5 * invoiced-perimeter
// unique: one
MATCH ()-[l:INVOICED]->() WHERE l.period IS NOT NULL AND @include rollup-counted
WITH sum(l.lines) AS lines, min(l.period) AS first, max(l.period) AS last WHERE lines > 0
RETURN lines, first, last
