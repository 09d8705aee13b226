// What a rollup `r` over everything adds up to, and over which months.
// row: netE4 int, lines int, firstPeriod string, lastPeriod string
r.netE4 AS netE4, r.lines AS lines, r.firstPeriod AS firstPeriod, r.lastPeriod AS lastPeriod
