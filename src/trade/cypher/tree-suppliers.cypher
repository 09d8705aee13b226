// Suppliers of a body and all below it by what they were paid: an index has them in this order, and no more is read than a
// page has.
// access: read
// params: lists {key string, ids string[]}[], treeSize string?, @include rollup-counted, fromE4 int, toE4 int, descending boolean, afterE4 int, afterId string, limit count
// row: key string, number int, text string, id string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 30 + 12 * limit
// unique: idUp, idDown
// variant Up: ORDER BY l.rootId, l.size, l.netE4, l.supplierId
// variant Down: ORDER BY l.rootId DESC, l.size DESC, l.netE4 DESC, l.supplierId DESC
UNWIND $lists AS list
CALL (list) {
  UNWIND list.ids AS one
  CALL (one) {
    MATCH ()-[l:SUPPLIED_TREE]->() USING INDEX l:SUPPLIED_TREE(rootId, size, netE4, supplierId, bodies)
    WHERE l.rootId = one AND l.size = $treeSize AND l.netE4 >= $fromE4 AND l.netE4 <= $toE4 AND l.supplierId IS NOT NULL AND l.bodies IS NOT NULL AND @include rollup-counted
      AND CASE WHEN l.netE4 <> $afterE4 THEN true WHEN $descending THEN l.supplierId < $afterId ELSE l.supplierId > $afterId END
    RETURN l
@variant
    LIMIT $limit
  }
  RETURN l, CASE WHEN $descending THEN -l.netE4 ELSE l.netE4 END AS number, CASE WHEN $descending THEN '' ELSE l.supplierId END AS idUp, CASE WHEN $descending THEN l.supplierId ELSE '' END AS idDown
}
RETURN list.key AS key, number, '' AS text, l.supplierId AS id, l.netE4 AS netE4, l.lines AS lines, l.firstPeriod AS firstPeriod, l.lastPeriod AS lastPeriod
ORDER BY key, number, idUp, idDown DESC LIMIT 20000
