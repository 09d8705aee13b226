// Where and how often each name is printed, and whom it is taken to mean by which method: once for each dataset.
// access: read
// params: roles string[], forever string
// row: id string, role PartyRole, raw string, dataset string, lines count, invoicedE4 int, processes count, awards count, methods ResolutionMethod[], organisationIds string[]
UNWIND $roles AS role
MATCH (m:Mention) WHERE m.role = role AND m.raw IS NOT NULL
CALL (m) {
  MATCH (m)-[:DERIVED_FROM]->(:DatasetVersion)-[:VERSION_OF]->(d:Dataset)
  RETURN d.id AS dataset, 0 AS lines, 0 AS invoicedE4, 0 AS processes, 0 AS awards
  UNION ALL
  MATCH (m)<-[:AS_PRINTED]-(l:SpendLine)
  RETURN l.dataset AS dataset, count(l) AS lines, sum(CASE WHEN l.knownTo = $forever AND l.currency = 'GBP' THEN l.amountE4 ELSE 0 END) AS invoicedE4, 0 AS processes, 0 AS awards
  UNION ALL
  MATCH (m)<-[:AS_PRINTED]-(p:ContractingProcess)<-[:ANNOUNCES]-(:Notice)-[:DERIVED_FROM]->(:DatasetVersion)-[:VERSION_OF]->(d:Dataset)
  RETURN d.id AS dataset, 0 AS lines, 0 AS invoicedE4, count(DISTINCT p) AS processes, 0 AS awards
  UNION ALL
  MATCH (m)<-[:AS_PRINTED]-(a:Award)-[:RESULT_OF]->(:ContractingProcess)<-[:ANNOUNCES]-(:Notice)-[:DERIVED_FROM]->(:DatasetVersion)-[:VERSION_OF]->(d:Dataset)
  RETURN d.id AS dataset, 0 AS lines, 0 AS invoicedE4, 0 AS processes, count(DISTINCT a) AS awards
}
WITH m, role, dataset, sum(lines) AS lines, sum(invoicedE4) AS invoicedE4, sum(processes) AS processes, sum(awards) AS awards
RETURN m.id AS id, role, m.raw AS raw, dataset, lines, invoicedE4, processes, awards,
  COLLECT { MATCH (m)-[r:RESOLVES_TO]->(o:Organisation) RETURN r.method ORDER BY o.id } AS methods,
  COLLECT { MATCH (m)-[:RESOLVES_TO]->(o:Organisation) RETURN o.id ORDER BY o.id } AS organisationIds
ORDER BY dataset, id
