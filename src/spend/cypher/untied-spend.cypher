// Suppliers the given buyers paid without any award known between the two, largest first, as counted today.
// access: read
// params: @include rollup-counted, buyerIds string[], afterNetE4 int, afterId string, afterKey string, limit count
// row: supplierId string, buyerId string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 20 + 12 * supplied-to
UNWIND $buyerIds AS one
MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = one AND @include rollup-counted
WITH one AS buyerId, l.supplierId AS supplierId, sum(l.netE4) AS netE4, sum(l.lines) AS lines, min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod
WHERE (netE4 < $afterNetE4 OR (netE4 = $afterNetE4 AND (supplierId > $afterId OR (supplierId = $afterId AND buyerId > $afterKey))))
  AND NOT EXISTS { (:Organisation {id: supplierId})<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(:ContractingProcess)-[:BOUGHT_BY]->(:Organisation {id: buyerId}) }
RETURN supplierId, buyerId, netE4, lines, firstPeriod, lastPeriod
ORDER BY netE4 DESC, supplierId, buyerId LIMIT $limit
