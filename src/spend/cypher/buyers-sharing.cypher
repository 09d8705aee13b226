// Buyers that paid most of some suppliers, and how many: one counts where what it was paid is positive. Some are left out.
// access: read
// params: @include line-conditions, first string, last string, spans {from string, to string}[], leftOut string[], limit count
// row: buyerId string, suppliers count
// hits: 30 + 11 * rollup-perimeter + 10 * line-perimeter
// unique: buyerId
// variant suppliedBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId IS NOT NULL AND l.financialYear >= $first AND l.financialYear <= $last
// variant suppliedBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
// variant everythingBySupplier: UNWIND $supplierIds AS supplier MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.supplierId = supplier AND l.netE4 IS NOT NULL AND l.buyerId IS NOT NULL
// variant everythingBySupplier.lines: UNWIND $supplierIds AS supplier MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= span.from AND l.period <= span.to
CALL () {
@variant
    AND @include rollup-counted
    @include line-filters
  RETURN l.buyerId AS buyerId, l.supplierId AS supplierId, sum(l.netE4) AS netE4
  UNION ALL
  UNWIND $spans AS span
@lines
    @include line-conditions
  RETURN l.buyerId AS buyerId, l.supplierId AS supplierId, sum(l.amountE4) AS netE4
}
WITH buyerId, supplierId, sum(netE4) AS netE4 WHERE netE4 > 0
WITH buyerId, count(supplierId) AS suppliers WHERE NOT buyerId IN $leftOut
RETURN buyerId, suppliers ORDER BY suppliers DESC, buyerId LIMIT $limit
