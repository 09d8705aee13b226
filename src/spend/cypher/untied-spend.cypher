// Suppliers the given buyers paid without any award known between the two, largest first, as counted today: an index has the
// suppliers of each buyer in that order, and no more of them are looked at than a page needs.
// access: read
// params: @include rollup-counted, buyerIds string[], afterNetE4 int, afterId string, afterKey string, limit count
// row: supplierId string, buyerId string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 20 + 12 * supplied-to
UNWIND $buyerIds AS one
CALL (one) {
  MATCH (s)-[l:SUPPLIED_IN_ALL]->(o) USING INDEX l:SUPPLIED_IN_ALL(buyerId, netE4, supplierId)
  WHERE l.buyerId = one AND l.netE4 <= $afterNetE4 AND l.supplierId IS NOT NULL AND @include rollup-counted
    AND CASE WHEN l.netE4 < $afterNetE4 THEN true WHEN l.supplierId = $afterId THEN one > $afterKey ELSE l.supplierId > $afterId END
    AND NOT EXISTS { (s)<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE EXISTS { (p)-[:BOUGHT_BY]->(o) } }
  RETURN l ORDER BY l.buyerId DESC, l.netE4 DESC, l.supplierId LIMIT $limit
}
RETURN l.supplierId AS supplierId, l.buyerId AS buyerId, l.netE4 AS netE4, l.lines AS lines, l.firstPeriod AS firstPeriod, l.lastPeriod AS lastPeriod
ORDER BY netE4 DESC, supplierId, buyerId LIMIT $limit
