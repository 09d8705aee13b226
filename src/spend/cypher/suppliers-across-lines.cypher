// The founding question where SUPPLIED_TREE does not reach: other months, families, days, or without the body itself.
// access: read
// params: @include line-conditions, @include line-sources, minBodies count, afterNetE4 int, afterId string, limit count
// row: supplierId string, name string, netE4 int, lines count, bodies count, bodyIds string[], bodyNetE4 int[], bodyLines int[], bodyLotCategories string[], bodyNodes {@include organisation-columns}[]
// hits: 30 + 12 * rollup-perimeter.suppliedByBuyer + 12 * line-perimeter
CALL () {
  UNWIND $buyerIds AS buyer MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = buyer AND l.financialYear >= $first AND l.financialYear <= $last
    AND @include rollup-counted
    @include line-filters
  RETURN l.supplierId AS supplierId, l.buyerId AS buyerId, sum(l.netE4) AS partE4, sum(l.lines) AS partLines, collect(DISTINCT l.lotCategory) AS partFound
  UNION ALL
  UNWIND $spans AS span
  UNWIND $buyerIds AS buyer MATCH (l:SpendLine) WHERE l.buyerId = buyer AND l.period >= span.from AND l.period <= span.to
    @include line-conditions
  RETURN l.supplierId AS supplierId, l.buyerId AS buyerId, sum(l.amountE4) AS partE4, count(l) AS partLines, collect(DISTINCT l.lotCategory) AS partFound
}
WITH supplierId, buyerId, sum(partE4) AS netE4, sum(partLines) AS lines, collect(partFound) AS found
WITH supplierId, sum(netE4) AS totalE4, sum(lines) AS totalLines, count(buyerId) AS bodies, collect([buyerId, netE4, lines, found]) AS parts
WHERE bodies >= $minBodies AND (totalE4 < $afterNetE4 OR (totalE4 = $afterNetE4 AND supplierId < $afterId))
WITH supplierId, totalE4, totalLines, bodies, parts ORDER BY totalE4 DESC, supplierId DESC LIMIT $limit
MATCH (s:Organisation {id: supplierId})
RETURN supplierId, s.name AS name, totalE4 AS netE4, totalLines AS lines, bodies, [p IN parts | p[0]] AS bodyIds, [p IN parts | p[1]] AS bodyNetE4,
  [p IN parts | p[2]] AS bodyLines, [p IN parts | reduce(t = '', some IN p[3] | reduce(u = t, x IN some | u + CASE u WHEN '' THEN '' ELSE ';' END + x))] AS bodyLotCategories,
  COLLECT {
    UNWIND [p IN parts | p[0]] AS bodyId MATCH (o:Organisation {id: bodyId})
    RETURN @include organisation-columns as map
  } AS bodyNodes
ORDER BY netE4 DESC, supplierId DESC
