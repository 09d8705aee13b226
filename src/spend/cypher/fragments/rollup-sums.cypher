// What rollups `l` add up to.
// row: netE4 int, grossE4 int, creditsE4 int, lines count
sum(l.netE4) AS netE4, sum(l.grossE4) AS grossE4, sum(l.creditsE4) AS creditsE4, sum(l.lines) AS lines
