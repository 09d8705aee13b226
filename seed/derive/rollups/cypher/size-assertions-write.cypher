// What each version states of the size of the given suppliers: on its lines, or beside a name without one.
// access: write
// params: supplierIds string[]
// row:
UNWIND $supplierIds AS supplierId
MATCH (s:Organisation {id: supplierId})
CALL (s) { MATCH (s)-[:SIZED]->(old:SizeAssertion) WHERE coalesce(old.statedIn, 'LINES') = 'LINES' DETACH DELETE old }
CALL (s) {
  MATCH (l:SpendLine) WHERE l.supplierId = s.id AND l.period IS NOT NULL AND l.knownTo > l.knownFrom AND l.sizeReported <> 'UNKNOWN'
  RETURN l.versionId AS versionId, l.sizeReported AS stated, l.knownFrom AS observedOn,
    min(l.period) AS firstPeriod, max(l.period) AS lastPeriod, count(l) AS lines
  UNION
  MATCH (s)<-[:RESOLVES_TO]-(m:Mention) WHERE m.size IS NOT NULL
  MATCH (v:DatasetVersion {id: m.versionId})
  RETURN v.id AS versionId, m.size AS stated, v.asAt AS observedOn, min(m.sizePeriod) AS firstPeriod, max(m.sizePeriod) AS lastPeriod, 0 AS lines
}
MATCH (v:DatasetVersion {id: versionId})
CREATE (s)-[:SIZED]->(a:SizeAssertion {
  id: versionId + '|' + s.id + '|' + stated, size: stated, versionId: versionId, definition: 'AS_STATED_BY_SOURCE', method: 'STATED', statedIn: 'LINES',
  firstPeriod: firstPeriod, lastPeriod: lastPeriod, lines: lines, observedOn: observedOn
})
CREATE (a)-[:DERIVED_FROM]->(v)
