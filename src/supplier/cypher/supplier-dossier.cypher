// Everything known of one supplier, each with where it is from, by kind and day.
// access: read
// params: @include rollup-counted, supplierId string, after string, limit count
// row: place string, kind DossierKind, value string, amountE4 int?, source string, date string?
// hits: 20 + 40 * limit
// unique: place
MATCH (s:Organisation {id: $supplierId})
CALL (s) {
  MATCH (s)-[r:NAMED]->(n:Name) RETURN 'NAME' AS kind, n.text AS value, null AS amountE4, n.source AS source, CASE WHEN r.seenIn[-1] <> n.source THEN r.seenIn[-1] END AS date, n.id AS id
  UNION ALL
  MATCH (s)-[r:IDENTIFIED_BY]->(i:Identifier) RETURN 'IDENTIFIER' AS kind, i.scheme + ':' + i.value AS value, null AS amountE4, r.source AS source, CASE WHEN r.seenIn[-1] <> r.source THEN r.seenIn[-1] END AS date, i.id AS id
  UNION ALL
  MATCH (s)-[:SIZED]->(a:SizeAssertion) WHERE coalesce(a.statedIn, 'LINES') = 'LINES' RETURN 'SIZE' AS kind, a.size AS value, null AS amountE4, a.versionId AS source, a.lastPeriod AS date, a.id AS id
  UNION ALL
  MATCH (s)<-[r:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE r.size IS NOT NULL
  RETURN 'SIZE' AS kind, r.size AS value, null AS amountE4, COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) RETURN coalesce(n.url, n.source) ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS source, a.awardedOn AS date, a.id AS id
  UNION ALL
  MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = s.id AND l.buyerId IS NOT NULL AND @include rollup-counted
  WITH l.dataset AS dataset, l.financialYear AS year, sum(l.netE4) AS netE4, max(l.lastPeriod) AS lastPeriod
  RETURN 'INVOICED' AS kind, year AS value, netE4 AS amountE4, dataset AS source, lastPeriod AS date, dataset + year AS id
  UNION ALL
  MATCH (s)<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess)
  RETURN CASE a.valueKind WHEN 'CEILING' THEN 'FRAMEWORK_CEILING' ELSE 'AWARDED' END AS kind,
    coalesce(a.title, p.title, p.id) + CASE WHEN a.valueStated IS NULL THEN '' ELSE ': ' + a.valueStated + coalesce(' ' + a.currency, '') END + CASE a.valueKind WHEN 'UNCLEAR' THEN ', a day rate or a total' ELSE '' END + CASE WHEN a.suppliers > 1 THEN ', with others' ELSE '' END AS value,
    null AS amountE4, COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) RETURN coalesce(n.url, n.source) ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS source, a.awardedOn AS date, a.id AS id
}
WITH kind, value, amountE4, source, date, kind + '|' + coalesce(date, '') + '|' + id AS place
WHERE place > $after
RETURN place, kind, value, amountE4, source, date
ORDER BY place LIMIT $limit
