// What a rollup `l` of these properties says.
// row: key string, netE4 int, lines int, detail string
reduce(t = '', x IN properties | t + coalesce(x, '') + '|') AS key, l.netE4 AS netE4, l.lines AS lines,
  l.plane + ' ' + toString(l.grossE4) + ' ' + toString(l.creditsE4) + ' ' + l.firstPeriod + ' ' + l.lastPeriod AS detail
