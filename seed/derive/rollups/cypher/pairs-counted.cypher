// The lines counted today of the given suppliers and some financial years, added up as SUPPLIED holds them.
// access: read
// params: supplierIds string[], firstYear string, lastYear string, forever string
// row: supplierId string, buyerId string, @include line-properties, @include period-sums
UNWIND $supplierIds AS supplier
MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period >= left($firstYear, 4) AND l.period <= toString(toInteger(left($lastYear, 4)) + 1) + '-03'
  AND l.financialYear >= $firstYear AND l.financialYear <= $lastYear AND l.knownTo = $forever
RETURN l.supplierId AS supplierId, l.buyerId AS buyerId, @include line-properties, @include period-sums
