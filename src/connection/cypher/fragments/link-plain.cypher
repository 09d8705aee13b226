// What a link without a day rests on, stated by `source`.
null AS called, null AS amountE4, [] AS currencies, null AS since, null AS until, collect(DISTINCT source) AS sources
