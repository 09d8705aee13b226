// Suppliers of a body and all below it, suppliers of a buyer, buyers of a supplier, or suppliers or buyers of a family,
// framework, lot or category, by what was paid: an index has them in this order, and no more is read than a page has.
// access: read
// params: lists {key string, ids string[]}[], to string, treeSize string?, kind string?, @include rollup-counted, fromE4 int, toE4 int, descending boolean, afterE4 int, afterId string, limit count
// row: key string, number int, text string, id string, netE4 int, lines count, firstPeriod string, lastPeriod string
// hits: 30 + 12 * limit
// unique: idUp, idDown
// variant treeUp: MATCH ()-[l:SUPPLIED_TREE]->() USING INDEX l:SUPPLIED_TREE(rootId, size, netE4, supplierId, bodies) WHERE l.rootId = one AND l.size = $treeSize AND l.supplierId IS NOT NULL AND l.bodies IS NOT NULL
// variant treeUp.order: ORDER BY l.rootId, l.size, l.netE4, l.supplierId
// variant treeDown: MATCH ()-[l:SUPPLIED_TREE]->() USING INDEX l:SUPPLIED_TREE(rootId, size, netE4, supplierId, bodies) WHERE l.rootId = one AND l.size = $treeSize AND l.supplierId IS NOT NULL AND l.bodies IS NOT NULL
// variant treeDown.order: ORDER BY l.rootId DESC, l.size DESC, l.netE4 DESC, l.supplierId DESC
// variant suppliersUp: MATCH ()-[l:SUPPLIED_IN_ALL]->() USING INDEX l:SUPPLIED_IN_ALL(buyerId, netE4, supplierId) WHERE l.buyerId = one AND l.supplierId IS NOT NULL
// variant suppliersUp.order: ORDER BY l.buyerId, l.netE4, l.supplierId
// variant suppliersDown: MATCH ()-[l:SUPPLIED_IN_ALL]->() USING INDEX l:SUPPLIED_IN_ALL(buyerId, netE4, supplierId) WHERE l.buyerId = one AND l.supplierId IS NOT NULL
// variant suppliersDown.order: ORDER BY l.buyerId DESC, l.netE4 DESC, l.supplierId DESC
// variant buyersUp: MATCH ()-[l:SUPPLIED_IN_ALL]->() USING INDEX l:SUPPLIED_IN_ALL(supplierId, netE4, buyerId) WHERE l.supplierId = one AND l.buyerId IS NOT NULL
// variant buyersUp.order: ORDER BY l.supplierId, l.netE4, l.buyerId
// variant buyersDown: MATCH ()-[l:SUPPLIED_IN_ALL]->() USING INDEX l:SUPPLIED_IN_ALL(supplierId, netE4, buyerId) WHERE l.supplierId = one AND l.buyerId IS NOT NULL
// variant buyersDown.order: ORDER BY l.supplierId DESC, l.netE4 DESC, l.buyerId DESC
// variant soldUp: MATCH ()-[l:SOLD_IN_ALL]->() USING INDEX l:SOLD_IN_ALL(kind, through, netE4, supplierId) WHERE l.kind = $kind AND l.through = one AND l.supplierId IS NOT NULL
// variant soldUp.order: ORDER BY l.kind, l.through, l.netE4, l.supplierId
// variant soldDown: MATCH ()-[l:SOLD_IN_ALL]->() USING INDEX l:SOLD_IN_ALL(kind, through, netE4, supplierId) WHERE l.kind = $kind AND l.through = one AND l.supplierId IS NOT NULL
// variant soldDown.order: ORDER BY l.kind DESC, l.through DESC, l.netE4 DESC, l.supplierId DESC
// variant boughtUp: MATCH ()-[l:BOUGHT_IN_ALL]->() USING INDEX l:BOUGHT_IN_ALL(kind, through, netE4, buyerId) WHERE l.kind = $kind AND l.through = one AND l.buyerId IS NOT NULL
// variant boughtUp.order: ORDER BY l.kind, l.through, l.netE4, l.buyerId
// variant boughtDown: MATCH ()-[l:BOUGHT_IN_ALL]->() USING INDEX l:BOUGHT_IN_ALL(kind, through, netE4, buyerId) WHERE l.kind = $kind AND l.through = one AND l.buyerId IS NOT NULL
// variant boughtDown.order: ORDER BY l.kind DESC, l.through DESC, l.netE4 DESC, l.buyerId DESC
UNWIND $lists AS list
CALL (list) {
  UNWIND list.ids AS one
  CALL (one) {
@variant
      AND l.netE4 >= $fromE4 AND l.netE4 <= $toE4 AND @include rollup-counted
      AND CASE WHEN l.netE4 <> $afterE4 THEN true WHEN $descending THEN l[$to] < $afterId ELSE l[$to] > $afterId END
    RETURN l
@order
    LIMIT $limit
  }
  WITH l, l[$to] AS id
  RETURN l, id, CASE WHEN $descending THEN -l.netE4 ELSE l.netE4 END AS number, CASE WHEN $descending THEN '' ELSE id END AS idUp, CASE WHEN $descending THEN id ELSE '' END AS idDown
}
RETURN list.key AS key, number, '' AS text, id, l.netE4 AS netE4, l.lines AS lines, l.firstPeriod AS firstPeriod, l.lastPeriod AS lastPeriod
ORDER BY key, number, idUp, idDown DESC LIMIT 20000
