// Where what suppliers were paid by some buyers is read, year by year.
// variant suppliedByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
