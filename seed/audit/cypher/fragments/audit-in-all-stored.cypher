// What a rollup `r` over everything says.
// row: netE4 int, lines int, detail string
r.netE4 AS netE4, r.lines AS lines, r.plane + ' ' + r.firstPeriod + ' ' + r.lastPeriod AS detail
