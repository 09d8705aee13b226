// How many lines a question about sums reads besides, in the months that rollups do not have. Of all buyers and suppliers
// the rollup of months says how many there are.
// access: read
// params: buyerIds string[]?, supplierIds string[]?, spans {from string, to string}[]
// row: rows count
// unique: one
UNWIND $spans AS span
CALL (span) {
  UNWIND $buyerIds AS one MATCH (l:SpendLine) WHERE l.buyerId = one AND l.period >= span.from AND l.period <= span.to
  RETURN count(l) AS lines
  UNION ALL
  UNWIND $supplierIds AS one MATCH (l:SpendLine) WHERE l.supplierId = one AND l.period >= span.from AND l.period <= span.to AND $buyerIds IS NULL
  RETURN count(l) AS lines
  UNION ALL
  MATCH ()-[l:INVOICED]->() WHERE l.period >= span.from AND l.period <= span.to AND $buyerIds IS NULL AND $supplierIds IS NULL
  RETURN coalesce(sum(l.lines), 0) AS lines
}
RETURN sum(lines) AS rows
