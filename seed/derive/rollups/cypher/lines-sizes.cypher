// What the lines of the given suppliers say of their size, month by month, those of older versions included.
// Lines that an earlier program wrote have no best known size.
// access: read
// params: supplierIds string[], forever string
// row: supplierId string, period string, sizeReported string, sizeAsOfPeriod string, sizeLatest string, sizeBestKnown string?, counted boolean, lines count
// unique: supplierId, period, sizeReported, sizeAsOfPeriod, sizeLatest, sizeBestKnown, counted
UNWIND $supplierIds AS supplier
MATCH (l:SpendLine) WHERE l.supplierId = supplier AND l.period IS NOT NULL
WITH l.supplierId AS supplierId, l.period AS period, l.sizeReported AS sizeReported, l.sizeAsOfPeriod AS sizeAsOfPeriod, l.sizeLatest AS sizeLatest,
  l.sizeBestKnown AS sizeBestKnown, l.knownTo = $forever AS counted, count(l) AS lines
RETURN supplierId, period, sizeReported, sizeAsOfPeriod, sizeLatest, sizeBestKnown, counted, lines
