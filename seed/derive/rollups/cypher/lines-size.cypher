// Sets what is known of the supplier's size on lines that say otherwise: of each month and reported size at most so many.
// access: write
// params: groups {supplierId string, period string, sizeReported string, sizeAsOfPeriod string, sizeLatest string, sizeBestKnown string}[], limit count
// row:
UNWIND $groups AS row
CALL (row) {
  MATCH (l:SpendLine) WHERE l.supplierId = row.supplierId AND l.period = row.period AND l.sizeReported = row.sizeReported
    AND (l.sizeAsOfPeriod <> row.sizeAsOfPeriod OR l.sizeLatest <> row.sizeLatest OR coalesce(l.sizeBestKnown, '') <> row.sizeBestKnown)
  WITH l LIMIT $limit
  SET l.sizeAsOfPeriod = row.sizeAsOfPeriod, l.sizeLatest = row.sizeLatest, l.sizeBestKnown = row.sizeBestKnown
}
