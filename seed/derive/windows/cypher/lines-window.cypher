// Sets until when the lines of the given suppliers are known: until the next version that covers their month.
// access: write
// params: supplierIds string[], knownTo map
// row:
UNWIND $supplierIds AS supplierId
MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL AND l.knownTo <> $knownTo[l.versionId + ' ' + l.period]
SET l.knownTo = $knownTo[l.versionId + ' ' + l.period]
