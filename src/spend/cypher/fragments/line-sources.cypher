// Where the sums of lines are read: rollups for whole financial years, the smallest that tell apart what is asked, and
// lines for the months that are left. INVOICED has its months; PAID, BOUGHT_THROUGH, BILLED and SOLD_THROUGH have all years
// together, the first and the third without frameworks and lots.
// params: first string, last string, spans {from string, to string}[]
// variant paidByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:PAID]->() WHERE l.buyerId = buyer AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant paidByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant boughtByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:BOUGHT_THROUGH]->() WHERE l.buyerId = buyer AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant boughtByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant billedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:BILLED]->() WHERE l.supplierId = supplier AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant billedBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant soldBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId = supplier AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant soldBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant spentByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SPENT]->() WHERE l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant spentByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant suppliedByPair: UNWIND $buyerIds AS buyer UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedByPair.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant suppliedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId IS NOT NULL AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant invoiced: MATCH ()-[l:INVOICED]->() WHERE l.period >= $first AND l.period <= $last
// variant invoiced.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
