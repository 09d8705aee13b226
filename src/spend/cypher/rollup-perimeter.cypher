// How many rollup rows a question about sums reads: entries of the index it reads them by, or all of a kind.
// access: read
// params: buyerIds string[]?, supplierIds string[]?, first string, last string
// row: rows count
// unique: one
// variant paidByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:PAID]->() WHERE l.buyerId = buyer AND $first <= $last
// variant boughtByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:BOUGHT_THROUGH]->() WHERE l.buyerId = buyer AND $first <= $last
// variant billedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:BILLED]->() WHERE l.supplierId = supplier AND $first <= $last
// variant soldBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId = supplier AND $first <= $last
// variant spentByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SPENT]->() WHERE l.buyerId = buyer AND $first <= $last
// variant suppliedByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = buyer AND $first <= $last
// variant suppliedByPair: UNWIND $buyerIds AS buyer UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId = buyer AND $first <= $last
// variant suppliedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId IS NOT NULL AND $first <= $last
// variant invoiced: MATCH ()-[l:INVOICED]->() WHERE l.period >= $first AND l.period <= $last
// variant paid: MATCH ()-[l:PAID]->() WHERE l.buyerId IS NOT NULL
// variant spent: MATCH ()-[l:SPENT]->() WHERE l.financialYear >= $first AND l.financialYear <= $last
// variant billed: MATCH ()-[l:BILLED]->() WHERE l.supplierId IS NOT NULL
// variant supplied: MATCH ()-[l:SUPPLIED]->() WHERE l.financialYear >= $first AND l.financialYear <= $last
// variant everythingByBuyer: UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.buyerId = buyer AND l.netE4 IS NOT NULL AND l.supplierId IS NOT NULL
// variant everythingBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.supplierId = supplier AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL
// variant everything: MATCH ()-[l:SUPPLIED_IN_ALL]->()
@variant
RETURN count(l) AS rows
