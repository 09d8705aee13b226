// Which awards `a` of processes `p` a question is about, whether each is `whole` (nobody else buys or supplies), and its `standing`: COUNTED, or why it is in no figure. AwardFilter in node.ts.
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, sizes string[]?, from string, to string
WITH a, p, left(coalesce(a.awardedOn, a.startsOn, p.publishedOn, ''), 7) AS month,
  COLLECT { MATCH (a)-[r:AWARDED_TO]->(s:Organisation) RETURN {id: s.id, size: coalesce(r.size, 'UNKNOWN'), sizeMethod: r.sizeMethod} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
WHERE ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
  AND ($framework IS NULL OR p.framework = $framework OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework {id: $framework}) })
  AND ($family IS NULL OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
WITH a, p, month, parties, buyers, [x IN parties WHERE ($supplierId IS NULL OR x.id = $supplierId) AND ($sizes IS NULL OR x.size IN $sizes)] AS matching
WHERE size(matching) > 0 OR (size(parties) = 0 AND coalesce($supplierId, '') = '' AND ($sizes IS NULL OR 'UNKNOWN' IN $sizes))
WITH a, p, month, parties, buyers, matching, size(matching) = size(parties) AND ($buyerIds IS NULL OR all(b IN buyers WHERE b IN $buyerIds)) AS whole,
  CASE WHEN coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] OR a.unsigned THEN 'NOT_MADE'
    WHEN EXISTS { (p)-[t:SAME_PROCESS_AS]->() WHERE t.status = 'ACCEPTED' } THEN 'COUNTED_ELSEWHERE'
    WHEN a.valueKind = 'CEILING' THEN 'CEILING' WHEN a.valueKind = 'UNCLEAR' THEN 'UNCLEAR' WHEN a.valueE4 IS NULL OR a.currency IS NULL THEN 'NO_AMOUNT'
    ELSE 'COUNTED' END AS standing
