// What the parts from rollups and from lines add up to together.
// row: netE4 int, grossE4 int, creditsE4 int, lines count
sum(netE4) AS netE4, sum(grossE4) AS grossE4, sum(creditsE4) AS creditsE4, sum(lines) AS lines
