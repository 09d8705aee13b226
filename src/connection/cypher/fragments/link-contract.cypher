// What a contract `c` of a process `p` signed for an award, either of them `x`, rests on.
x, coalesce(x.title, p.title) AS called, CASE WHEN c.valueKind IN ['CEILING', 'UNCLEAR'] THEN null ELSE c.valueE4 END AS amountE4,
  [currency IN [c.currency] WHERE currency IS NOT NULL] AS currencies, c.signedOn AS since, null AS until, [p.ocid] AS sources
