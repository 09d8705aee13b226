// The founding question where the rollup does not reach: other months, families, days, size bases, or without the body itself.
// access: read
// params: @include line-conditions, minBodies count, afterNetE4 int, afterId string, limit count
// row: supplierId string, name string, netE4 int, lines count, bodies count, bodyIds string[], bodyNetE4 int[], bodyLines int[], bodyLotCategories string[], bodyNodes {@include organisation-columns}[]
UNWIND $buyerIds AS buyerId
MATCH (l:SpendLine) WHERE l.buyerId = buyerId AND l.period >= $from AND l.period <= $to
  @include line-conditions
WITH l.supplierId AS supplierId, buyerId, sum(l.amountE4) AS netE4, count(l) AS lines, collect(DISTINCT l.lotCategory) AS found
WITH supplierId, sum(netE4) AS totalE4, sum(lines) AS totalLines, count(buyerId) AS bodies, collect([buyerId, netE4, lines, found]) AS parts
WHERE bodies >= $minBodies AND (totalE4 < $afterNetE4 OR (totalE4 = $afterNetE4 AND supplierId < $afterId))
WITH supplierId, totalE4, totalLines, bodies, parts ORDER BY totalE4 DESC, supplierId DESC LIMIT $limit
MATCH (s:Organisation {id: supplierId})
RETURN supplierId, s.name AS name, totalE4 AS netE4, totalLines AS lines, bodies, [p IN parts | p[0]] AS bodyIds, [p IN parts | p[1]] AS bodyNetE4,
  [p IN parts | p[2]] AS bodyLines, [p IN parts | reduce(t = '', x IN p[3] | t + CASE t WHEN '' THEN '' ELSE ';' END + x)] AS bodyLotCategories,
  COLLECT {
    UNWIND [p IN parts | p[0]] AS bodyId MATCH (o:Organisation {id: bodyId})
    RETURN @include organisation-columns as map
  } AS bodyNodes
ORDER BY netE4 DESC, supplierId DESC
