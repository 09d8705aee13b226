// What each version states of the size of the given suppliers.
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
CALL (s) { MATCH (s)-[:SIZED]->(old:SizeAssertion) DETACH DELETE old }
CALL (s) {
  MATCH (l:SpendLine) WHERE l.supplierId = s.id AND l.period IS NOT NULL AND l.knownTo > l.knownFrom AND l.sizeReported <> 'UNKNOWN'
  RETURN l.versionId AS versionId, l.sizeReported AS stated, l.knownFrom AS observedOn,
    min(l.period) AS firstPeriod, max(l.period) AS lastPeriod, count(l) AS lines
}
MATCH (v:DatasetVersion {id: versionId})
CREATE (s)-[:SIZED]->(a:SizeAssertion {
  id: versionId + '|' + s.id + '|' + stated, size: stated, versionId: versionId, definition: 'AS_STATED_BY_SOURCE', method: 'STATED',
  firstPeriod: firstPeriod, lastPeriod: lastPeriod, lines: lines, observedOn: observedOn
})
CREATE (a)-[:DERIVED_FROM]->(v)
