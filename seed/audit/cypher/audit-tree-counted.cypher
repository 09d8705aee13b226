// SUPPLIED_TREE as the lines and the latest hierarchy have it, one row a body of its breakdown.
// access: read
// params: supplierIds string[], forever string
// row: of string, key string, netE4 int, lines int, detail string
// unique: one
UNWIND $supplierIds AS id
MATCH (l:SpendLine) WHERE l.supplierId = id AND l.period IS NOT NULL AND l.knownTo = $forever
WITH id, l, l.sizeReported AS reported, l.sizeLatest AS latest, l.sizeBestKnown AS best
UNWIND @include size-keys AS size
WITH id, size, l.buyerId AS bodyId, sum(l.amountE4) AS netE4, count(l) AS lines, min(l.period) AS firstPeriod, max(l.period) AS lastPeriod, collect(DISTINCT l.lotCategory) AS found
WITH id, size, bodyId, netE4, lines, firstPeriod, lastPeriod, reduce(t = '', x IN COLLECT { UNWIND found AS one RETURN one ORDER BY one } | t + CASE t WHEN '' THEN '' ELSE ';' END + x) AS categories
MATCH (b:Organisation {id: bodyId})
WITH id, size, bodyId, netE4, lines, firstPeriod, lastPeriod, categories, COLLECT { MATCH (b)-[:CHILD_OF*0..10 {current: true}]->(a:Organisation) WHERE EXISTS { (a)<-[:CHILD_OF {current: true}]-() } RETURN DISTINCT a.id } AS roots
UNWIND roots AS rootId
WITH id, size, rootId, collect([bodyId, netE4, lines, categories]) AS parts, min(firstPeriod) AS firstPeriod, max(lastPeriod) AS lastPeriod
WITH id, size, rootId, parts, firstPeriod, lastPeriod, reduce(n = 0, p IN parts | n + p[1]) AS totalE4, reduce(n = 0, p IN parts | n + p[2]) AS totalLines
UNWIND parts AS part
RETURN id AS of, rootId + '|' + size + '|' + part[0] AS key, part[1] AS netE4, part[2] AS lines,
  'INVOICED ' + toString(size(parts)) + ' bodies ' + toString(totalE4) + ' ' + toString(totalLines) + ' ' + firstPeriod + ' to ' + lastPeriod + ' ' + part[3] AS detail
