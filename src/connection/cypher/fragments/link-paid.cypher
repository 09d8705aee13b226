// What a payment that a rollup `l` over everything adds up comes to.
null AS called, l.netE4 AS amountE4, [] AS currencies, l.firstPeriod AS since, l.lastPeriod AS until, [] AS sources
