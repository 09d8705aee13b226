// Counts SUPPLIED of the given suppliers up the latest hierarchy, a body under two parents once per ancestor: by size as
// reported, SME with MICRO, SMALL and MEDIUM in it, for ALL sizes, under the supplier's latest size (LATEST_SME …), which
// is one for all its lines, and by the best known size of each line (BEST_SME …).
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
CALL (s) {
  MATCH (l:SpendLine) WHERE l.supplierId = s.id AND l.period IS NOT NULL
  RETURN l.sizeLatest AS latest LIMIT 1
}
CALL (s, latest) {
  MATCH (s)-[r:SUPPLIED]->(b:Organisation)
  WITH r, b, latest, r.sizeReported AS reported, r.sizeBestKnown AS best
  UNWIND @include size-keys AS size
  WITH b, size, sum(r.netE4) AS netE4, sum(r.lines) AS lines, collect(DISTINCT r.lotCategory) AS found
  WITH b, size, netE4, lines, COLLECT { UNWIND found AS one RETURN one ORDER BY one } AS categories
  MATCH (b)-[:CHILD_OF*0..10 {current: true}]->(root:Organisation)
  WITH DISTINCT root, size, b.id AS bodyId, netE4, lines, reduce(text = '', one IN categories | text + CASE text WHEN '' THEN '' ELSE ';' END + one) AS categories
  ORDER BY netE4 DESC, bodyId
  RETURN root, size, sum(netE4) AS totalE4, sum(lines) AS totalLines, count(bodyId) AS bodies, collect(bodyId) AS bodyIds,
    collect(netE4) AS bodyNetE4, collect(lines) AS bodyLines, collect(categories) AS bodyLotCategories
}
CREATE (s)-[:SUPPLIED_TREE {
  plane: 'INVOICED', supplierId: s.id, rootId: root.id, size: size, netE4: totalE4, lines: totalLines, bodies: bodies,
  bodyIds: bodyIds, bodyNetE4: bodyNetE4, bodyLines: bodyLines, bodyLotCategories: bodyLotCategories
}]->(root)
