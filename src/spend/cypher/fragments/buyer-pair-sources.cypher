// Where sums told apart by buyer and supplier are read of some buyers: by year, or over everything, which knows nothing but the two and what is between them.
// variant suppliedByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant everythingByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.buyerId = buyer AND l.netE4 IS NOT NULL AND l.supplierId IS NOT NULL
// variant everythingByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
