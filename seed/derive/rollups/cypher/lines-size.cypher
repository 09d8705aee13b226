// The size of each line's supplier as of its month, at the latest month any source stated it, and the best known: the
// line's own, else as of its month, else the latest. A source that states a size beside a name and no line (a Mention
// with a size) counts for months that no line states. Two sizes stated for one month are no size: UNKNOWN.
// access: write
// params: supplierIds string[], forever string
// row:
UNWIND $supplierIds AS supplierId
CALL (supplierId) {
  CALL (supplierId) {
    MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL AND l.knownTo = $forever AND l.sizeReported <> 'UNKNOWN'
    RETURN l.period AS period, l.sizeReported AS stated, 0 AS rank
    UNION
    MATCH (:Organisation {id: supplierId})<-[:RESOLVES_TO]-(m:Mention) WHERE m.size IS NOT NULL
    RETURN m.sizePeriod AS period, m.size AS stated, 1 AS rank
  }
  WITH period, collect([rank, stated]) AS found, min(rank) AS best
  WITH period, [one IN found WHERE one[0] = best | one[1]] AS sizes ORDER BY period
  RETURN collect([period, CASE WHEN size(sizes) = 1 THEN sizes[0] ELSE 'UNKNOWN' END]) AS timeline
}
WITH supplierId, timeline, coalesce(timeline[-1][1], 'UNKNOWN') AS latest
CALL (supplierId, timeline, latest) {
  MATCH (l:SpendLine) WHERE l.supplierId = supplierId AND l.period IS NOT NULL
  WITH l.period AS period, collect(l) AS lines
  WITH lines, coalesce([at IN timeline WHERE at[0] <= period | at[1]][-1], 'UNKNOWN') AS asOfPeriod
  UNWIND lines AS l
  WITH l, asOfPeriod, CASE WHEN l.sizeReported <> 'UNKNOWN' THEN l.sizeReported WHEN asOfPeriod <> 'UNKNOWN' THEN asOfPeriod ELSE latest END AS bestKnown
  WHERE l.sizeLatest <> latest OR l.sizeAsOfPeriod <> asOfPeriod OR coalesce(l.sizeBestKnown, '') <> bestKnown
  SET l.sizeLatest = latest, l.sizeAsOfPeriod = asOfPeriod, l.sizeBestKnown = bestKnown
}
