// Where else sums are read that are told apart by buyer, by supplier, or by both. BILLED and PAID have all years together.
// variant paid: MATCH ()-[l:PAID]->() WHERE l.buyerId IS NOT NULL AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant paid.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
// variant spent: MATCH ()-[l:SPENT]->() WHERE l.financialYear >= $first AND l.financialYear <= $last
// variant spent.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
// variant billed: MATCH ()-[l:BILLED]->() WHERE l.supplierId IS NOT NULL AND l.firstPeriod >= $first AND l.lastPeriod <= $last
// variant billed.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
// variant supplied: MATCH ()-[l:SUPPLIED]->() WHERE l.financialYear >= $first AND l.financialYear <= $last
// variant supplied.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
