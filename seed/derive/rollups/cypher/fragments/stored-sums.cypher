// What a rollup `l` says that lines add up to, and over which months.
// row: netE4 int, grossE4 int, creditsE4 int, lines int, firstPeriod string, lastPeriod string
l.netE4 AS netE4, l.grossE4 AS grossE4, l.creditsE4 AS creditsE4, l.lines AS lines, l.firstPeriod AS firstPeriod, l.lastPeriod AS lastPeriod
