// SUPPLIED of the given suppliers and some financial years, as it will stand after the next publication.
// access: read
// params: supplierIds string[], firstYear string, lastYear string
// row: rollup string, supplierId string, buyerId string, @include line-properties, @include stored-sums
UNWIND $supplierIds AS supplier
MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplier AND l.buyerId IS NOT NULL AND l.financialYear >= $firstYear AND l.financialYear <= $lastYear AND l.until IS NULL
RETURN elementId(l) AS rollup, l.supplierId AS supplierId, l.buyerId AS buyerId, @include line-properties, @include stored-sums
