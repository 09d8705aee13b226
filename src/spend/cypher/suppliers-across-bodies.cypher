// The founding question: who sold to at least so many bodies of one, largest first, each with its breakdown by body.
// One statement from the slug or id of the body to the names of its bodies. Counted from SUPPLIED_TREE: lines as they
// stand today, the latest hierarchy, size as reported.
// access: read
// params: @include rollup-counted, reference string, size string, minBodies count, afterNetE4 int, afterId string, limit count
// row: supplierId string, name string, netE4 int, lines count, bodies count, bodyIds string[], bodyNetE4 int[], bodyLines int[], bodyLotCategories string[], bodyNodes {@include organisation-columns}[]
// hits: 60 + 25 * limit
CALL () {
  MATCH (o:Organisation {id: $reference}) RETURN o.id AS parentId, 1 AS rank
  UNION
  MATCH (o:Organisation {slug: $reference}) RETURN o.id AS parentId, 2 AS rank
}
WITH parentId ORDER BY rank, parentId LIMIT 1
CALL (parentId) {
  MATCH (s)-[l:SUPPLIED_TREE]->() USING INDEX l:SUPPLIED_TREE(rootId, size, netE4, supplierId, bodies)
  WHERE l.rootId = parentId AND l.size = $size AND l.netE4 <= $afterNetE4 AND l.supplierId IS NOT NULL AND l.bodies >= $minBodies
    AND (l.netE4 < $afterNetE4 OR l.supplierId < $afterId) AND @include rollup-counted
  WITH s, l ORDER BY l.rootId DESC, l.size DESC, l.netE4 DESC, l.supplierId DESC LIMIT $limit
  RETURN s, l
}
WITH collect([s, l]) AS page
WITH page, COLLECT {
    UNWIND page AS one UNWIND one[1].bodyIds AS bodyId
    WITH DISTINCT bodyId
    MATCH (o:Organisation {id: bodyId})
    RETURN @include organisation-columns as map
  } AS bodies
UNWIND range(0, size(page) - 1) AS position
WITH page[position][0] AS s, page[position][1] AS l, CASE position WHEN 0 THEN bodies ELSE [] END AS bodyNodes
RETURN l.supplierId AS supplierId, s.name AS name, l.netE4 AS netE4, l.lines AS lines, l.bodies AS bodies, l.bodyIds AS bodyIds, l.bodyNetE4 AS bodyNetE4,
  l.bodyLines AS bodyLines, l.bodyLotCategories AS bodyLotCategories, bodyNodes
ORDER BY netE4 DESC, supplierId DESC LIMIT $limit
