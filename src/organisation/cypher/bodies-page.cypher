// Places under each given body, by name of what stands there; asOf null means as last known.
// access: read
// params: ids string[], @include bodies-below, afterName string, afterId string, afterParent string, limit count
// row: key string, @include organisation-columns, parentId string?, validFrom string?, validTo string?, placeSource string?
// hits: 40 * ids + 25 * limit
UNWIND $ids AS key
MATCH (root:Organisation {id: key})
CALL (root) {
  @include bodies-below
  WITH DISTINCT b, CASE length(path) WHEN 0 THEN null ELSE relationships(path)[-1] END AS link, CASE length(path) WHEN 0 THEN null ELSE nodes(path)[-2].id END AS parentId
  WHERE b.nameKey > $afterName OR (b.nameKey = $afterName AND (b.id > $afterId OR (b.id = $afterId AND coalesce(parentId, '') > $afterParent)))
  WITH b AS o, link, parentId ORDER BY b.nameKey, b.id, parentId LIMIT $limit
  RETURN o, link, parentId
}
RETURN key, @include organisation-columns,
  parentId, link.validFrom AS validFrom, link.validTo AS validTo, link.source AS placeSource
ORDER BY key, o.nameKey, o.id, parentId LIMIT 20000
