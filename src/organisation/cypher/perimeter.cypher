// The ids of the bodies a question is about; one row, so that a body under two parents is in once.
// access: read
// params: rootId string, minDepth int, maxDepth int, asOf string?
// row: ids string[], unknownStarts count
MATCH (root:Organisation {id: $rootId})
CALL (root) {
  MATCH path = (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  WHERE length(path) >= $minDepth AND length(path) <= $maxDepth
    AND all(r IN relationships(path) WHERE ($asOf IS NULL AND r.current) OR ($asOf IS NOT NULL AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999') > $asOf AND none(gap IN coalesce(r.gaps, []) WHERE left(gap, 10) <= $asOf AND right(gap, 10) > $asOf)))
    AND ($asOf IS NULL OR (coalesce(b.openedOn, '') <= $asOf AND coalesce(b.closedOn, '9999') > $asOf AND none(span IN coalesce(b.closedSpans, []) WHERE b.closedOn IS NULL AND left(span, 10) <= $asOf AND right(span, 10) > $asOf)))
  RETURN collect(DISTINCT b.id) AS ids,
    sum(CASE WHEN length(path) > 0 AND relationships(path)[-1].validFrom IS NULL THEN 1 ELSE 0 END) AS unknownStarts
}
RETURN ids, unknownStarts
