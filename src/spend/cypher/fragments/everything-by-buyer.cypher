// The same over everything, which knows nothing but the two and what is between them.
// variant everythingByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.buyerId = buyer AND l.netE4 IS NOT NULL AND l.supplierId IS NOT NULL
// variant everythingByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
