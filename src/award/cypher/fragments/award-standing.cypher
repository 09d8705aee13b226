// Whether each award `a` of a `list`, of a process `p` and a `month`, is `whole` (nobody else buys or supplies), and its `standing`: COUNTED, or why it is in no figure.
// params: sizes string[]?
WITH list, x AS a, p, left(day, 7) AS month,
  COLLECT { MATCH (x)-[r:AWARDED_TO]->(s:Organisation) RETURN {id: s.id, size: coalesce(r.size, 'UNKNOWN'), sizeMethod: r.sizeMethod} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
WITH *, [one IN parties WHERE (list.supplierIds IS NULL OR one.id IN list.supplierIds) AND ($sizes IS NULL OR one.size IN $sizes)] AS matching
WITH *, size(matching) = size(parties) AND (list.buyerIds IS NULL OR all(b IN buyers WHERE b IN list.buyerIds)) AS whole,
  CASE WHEN coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] OR a.unsigned THEN 'NOT_MADE'
    WHEN EXISTS { (p)-[t:SAME_PROCESS_AS]->() WHERE t.status = 'ACCEPTED' } THEN 'COUNTED_ELSEWHERE'
    WHEN a.valueKind = 'CEILING' THEN 'CEILING' WHEN a.valueKind = 'UNCLEAR' THEN 'UNCLEAR' WHEN a.valueE4 IS NULL OR a.currency IS NULL THEN 'NO_AMOUNT'
    ELSE 'COUNTED' END AS standing
