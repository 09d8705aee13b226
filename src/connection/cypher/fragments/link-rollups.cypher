// What a link that rollups `l` add up rests on.
null AS called, sum(l.netE4) AS amountE4, collect(DISTINCT l.currency) AS currencies, min(l.firstPeriod) AS since, max(l.lastPeriod) AS until, collect(DISTINCT l.versionId) AS sources
