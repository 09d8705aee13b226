// The size of each line's supplier as of its month, and at the latest month any size was stated.
// Two sizes stated for one month are no size: UNKNOWN.
// access: write
// params: supplierIds string[], forever string
// row:
UNWIND $supplierIds AS supplierId
CALL (supplierId) {
  MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL AND l.knownTo = $forever AND l.sizeReported <> 'UNKNOWN'
  WITH l.period AS period, collect(DISTINCT l.sizeReported) AS sizes ORDER BY period
  RETURN collect([period, CASE WHEN size(sizes) = 1 THEN sizes[0] ELSE 'UNKNOWN' END]) AS timeline
}
WITH supplierId, timeline, coalesce(timeline[-1][1], 'UNKNOWN') AS latest
CALL (supplierId, timeline, latest) {
  MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL
  WITH l.period AS period, collect(l) AS lines
  WITH lines, coalesce([at IN timeline WHERE at[0] <= period | at[1]][-1], 'UNKNOWN') AS asOfPeriod
  UNWIND lines AS l
  WITH l, asOfPeriod WHERE l.sizeLatest <> latest OR l.sizeAsOfPeriod <> asOfPeriod
  SET l.sizeLatest = latest, l.sizeAsOfPeriod = asOfPeriod
}
