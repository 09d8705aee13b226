// How many places and how many different bodies are under each given body.
// access: read
// params: ids string[], minDepth int, maxDepth int, asOf string?
// row: key string, places count, bodies count
UNWIND $ids AS key
MATCH (root:Organisation {id: key})
CALL (root) {
  MATCH path = (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  WHERE length(path) >= $minDepth AND length(path) <= $maxDepth
    AND all(r IN relationships(path) WHERE ($asOf IS NULL AND r.current) OR ($asOf IS NOT NULL AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999') > $asOf AND none(gap IN coalesce(r.gaps, []) WHERE left(gap, 10) <= $asOf AND right(gap, 10) > $asOf)))
    AND ($asOf IS NULL OR (coalesce(b.openedOn, '') <= $asOf AND coalesce(b.closedOn, '9999') > $asOf AND none(span IN coalesce(b.closedSpans, []) WHERE b.closedOn IS NULL AND left(span, 10) <= $asOf AND right(span, 10) > $asOf)))
  WITH DISTINCT b, CASE length(path) WHEN 0 THEN null ELSE nodes(path)[-2].id END AS parentId
  RETURN count(*) AS places, count(DISTINCT b) AS bodies
}
RETURN key, places, bodies
