// Places under each given body, by name of what stands there; asOf null means as last known.
// access: read
// params: ids string[], minDepth int, maxDepth int, asOf string?, afterName string, afterId string, afterParent string, limit int
// row: key string, id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string, parentId string?, validFrom string?, validTo string?, placeSource string?
UNWIND $ids AS key
MATCH (root:Organisation {id: key})
CALL (root) {
  MATCH path = (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  WHERE length(path) >= $minDepth AND length(path) <= $maxDepth
    AND all(r IN relationships(path) WHERE ($asOf IS NULL AND r.current) OR ($asOf IS NOT NULL AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999') > $asOf AND none(gap IN coalesce(r.gaps, []) WHERE left(gap, 10) <= $asOf AND right(gap, 10) > $asOf)))
    AND ($asOf IS NULL OR (coalesce(b.openedOn, '') <= $asOf AND coalesce(b.closedOn, '9999') > $asOf AND none(span IN coalesce(b.closedSpans, []) WHERE b.closedOn IS NULL AND left(span, 10) <= $asOf AND right(span, 10) > $asOf)))
  WITH DISTINCT b, CASE length(path) WHEN 0 THEN null ELSE relationships(path)[-1] END AS link, CASE length(path) WHEN 0 THEN null ELSE nodes(path)[-2].id END AS parentId
  WHERE b.nameKey > $afterName OR (b.nameKey = $afterName AND (b.id > $afterId OR (b.id = $afterId AND coalesce(parentId, '') > $afterParent)))
  WITH b AS o, link, parentId ORDER BY b.nameKey, b.id, parentId LIMIT $limit
  RETURN o, link, parentId
}
RETURN key, o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source,
  parentId, link.validFrom AS validFrom, link.validTo AS validTo, link.source AS placeSource
ORDER BY key, o.nameKey, o.id, parentId LIMIT 20000
