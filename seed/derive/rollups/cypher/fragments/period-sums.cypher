// What lines `l` add up to, and over which months.
// row: netE4 int, grossE4 int, creditsE4 int, lines int, firstPeriod string, lastPeriod string
sum(l.amountE4) AS netE4, sum(CASE WHEN l.amountE4 > 0 THEN l.amountE4 ELSE 0 END) AS grossE4, sum(CASE WHEN l.amountE4 < 0 THEN l.amountE4 ELSE 0 END) AS creditsE4, count(l) AS lines, min(l.period) AS firstPeriod, max(l.period) AS lastPeriod
