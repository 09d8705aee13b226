// What a link of an award `a` of a process `p` with a thing `x` rests on. A ceiling is no sum that anybody is to be paid.
x, coalesce(a.title, p.title) AS called, CASE WHEN a.valueKind IN ['CEILING', 'UNCLEAR'] THEN null ELSE a.valueE4 END AS amountE4,
  [currency IN [a.currency] WHERE currency IS NOT NULL] AS currencies, a.awardedOn AS since, null AS until, [p.ocid] AS sources
