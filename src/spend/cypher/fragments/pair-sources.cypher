// Where else they are read.
// variant everythingBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.supplierId = supplier AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL
// variant everythingBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant everything: MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.buyerId IS NOT NULL AND l.netE4 IS NOT NULL AND l.supplierId IS NOT NULL
// variant everything.lines: MATCH (l:SpendLine) WHERE l.period >= span.from AND l.period <= span.to
