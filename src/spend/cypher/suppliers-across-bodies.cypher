// The founding question: who sold to at least so many bodies of one, largest first, each with its breakdown by body.
// One statement from the slug or id of the body to the names of its bodies. Counted from SUPPLIED_TREE: lines as they
// stand today, the latest hierarchy, size as reported.
// access: read
// params: reference string, size string, minBodies count, afterNetE4 int, afterId string, limit count
// row: supplierId string, name string, netE4 int, lines count, bodies count, bodyIds string[], bodyNetE4 int[], bodyLines int[], bodyLotCategories string[], bodyNodes {@include organisation-columns}[]
CALL () {
  MATCH (o:Organisation {id: $reference}) RETURN o.id AS parentId, 1 AS rank
  UNION
  MATCH (o:Organisation {slug: $reference}) RETURN o.id AS parentId, 2 AS rank
}
WITH parentId ORDER BY rank, parentId LIMIT 1
CALL (parentId) {
  MATCH (s)-[t:SUPPLIED_TREE]->() USING INDEX t:SUPPLIED_TREE(rootId, size, netE4, supplierId, bodies)
  WHERE t.rootId = parentId AND t.size = $size AND t.netE4 <= $afterNetE4 AND t.supplierId IS NOT NULL AND t.bodies >= $minBodies
    AND (t.netE4 < $afterNetE4 OR t.supplierId < $afterId)
  WITH s, t ORDER BY t.rootId DESC, t.size DESC, t.netE4 DESC, t.supplierId DESC LIMIT $limit
  RETURN s, t
}
WITH collect([s, t]) AS page
WITH page, COLLECT {
    UNWIND page AS one UNWIND one[1].bodyIds AS bodyId
    WITH DISTINCT bodyId
    MATCH (o:Organisation {id: bodyId})
    RETURN @include organisation-columns as map
  } AS bodies
UNWIND range(0, size(page) - 1) AS position
WITH page[position][0] AS s, page[position][1] AS t, CASE position WHEN 0 THEN bodies ELSE [] END AS bodyNodes
RETURN t.supplierId AS supplierId, s.name AS name, t.netE4 AS netE4, t.lines AS lines, t.bodies AS bodies, t.bodyIds AS bodyIds, t.bodyNetE4 AS bodyNetE4,
  t.bodyLines AS bodyLines, t.bodyLotCategories AS bodyLotCategories, bodyNodes
ORDER BY netE4 DESC, supplierId DESC LIMIT $limit
