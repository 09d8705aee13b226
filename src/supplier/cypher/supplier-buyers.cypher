// Supplier.buyers — who paid each given supplier, largest first, as counted today.
// access: read
// params: @include rollup-counted, ids string[], afterNetE4 int, afterId string, limit count
// row: key string, buyerId string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 20 + 10 * supplied-by
UNWIND $ids AS key
CALL (key) {
  MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = key AND l.buyerId IS NOT NULL AND @include rollup-counted
  WITH l.buyerId AS buyerId, sum(l.netE4) AS netE4, sum(l.lines) AS lines, min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod
  WHERE netE4 < $afterNetE4 OR (netE4 = $afterNetE4 AND buyerId > $afterId)
  RETURN buyerId, netE4, lines, firstPeriod, lastPeriod ORDER BY netE4 DESC, buyerId LIMIT $limit
}
RETURN key, buyerId, netE4, lines, firstPeriod, lastPeriod
ORDER BY key, netE4 DESC, buyerId LIMIT 20000
