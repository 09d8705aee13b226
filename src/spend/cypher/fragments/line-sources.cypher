// Where the sums of lines are read: rollups for whole financial years, the smallest that tell apart what is asked, and
// lines for the months that are left. INVOICED has its months.
// params: first string, last string, spans {from string, to string}[]
// variant spentByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SPENT]->() WHERE l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant spentByBuyer.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant suppliedByPair: UNWIND $buyerIds AS buyer UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedByPair.lines: UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
// variant suppliedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId IS NOT NULL AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant invoiced: MATCH ()-[l:INVOICED]->() WHERE l.period >= $first AND l.period <= $last
// variant invoiced.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
