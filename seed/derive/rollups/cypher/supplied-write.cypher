// Counts the lines known today of the given suppliers into SUPPLIED.
// access: write
// params: supplierIds string[], forever string
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL AND l.knownTo = $forever
WITH s, l.buyerId AS buyerId, l.dataset AS dataset, l.family AS family, l.framework AS framework, l.lotCategory AS lotCategory,
  l.financialYear AS financialYear, l.sizeReported AS sizeReported, l.sizeBestKnown AS sizeBestKnown, l.sector AS sector,
  sum(l.amountE4) AS netE4, sum(CASE WHEN l.amountE4 > 0 THEN l.amountE4 ELSE 0 END) AS grossE4,
  sum(CASE WHEN l.amountE4 < 0 THEN l.amountE4 ELSE 0 END) AS creditsE4, count(l) AS lines,
  min(l.period) AS firstPeriod, max(l.period) AS lastPeriod
MATCH (b:Organisation {id: buyerId})
CREATE (s)-[:SUPPLIED {
  plane: 'INVOICED', supplierId: s.id, buyerId: buyerId, dataset: dataset, family: family, framework: framework, lotCategory: lotCategory,
  financialYear: financialYear, sizeReported: sizeReported, sizeBestKnown: sizeBestKnown, sector: sector, netE4: netE4, grossE4: grossE4, creditsE4: creditsE4, lines: lines,
  firstPeriod: firstPeriod, lastPeriod: lastPeriod
}]->(b)
