// What a contract, award or announced process `x` of a process `p` with a `day` has in common with others, by one of the facets; '' where it has none.
// params: by string
WITH x, CASE $by
  WHEN 'BUYER' THEN COLLECT { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) RETURN o.id }
  WHEN 'SUPPLIER' THEN CASE WHEN x = p THEN COLLECT { MATCH (p)<-[:RESULT_OF]-(:Award)-[:AWARDED_TO]->(o:Organisation) RETURN DISTINCT o.id } ELSE COLLECT { MATCH (x)-[:CONTRACT_FOR*0..1]->()-[:AWARDED_TO]->(o:Organisation) RETURN DISTINCT o.id } END
  WHEN 'FRAMEWORK' THEN COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN f.id }
  WHEN 'FAMILY' THEN COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(y:FrameworkFamily) RETURN DISTINCT y.id }
  WHEN 'LOT_CATEGORY' THEN COLLECT { MATCH (p)-[:THROUGH_LOT]->(:Lot)-[:IN_CATEGORY]->(c:LotCategory) RETURN DISTINCT c.id }
  WHEN 'LOT' THEN COLLECT { MATCH (p)-[:THROUGH_LOT]->(l:Lot) RETURN l.id }
  WHEN 'CPV' THEN COLLECT { UNWIND p.cpv AS code RETURN DISTINCT left(code, 2) + '000000' }
  WHEN 'ROUTE' THEN [coalesce(x.route, p.route)]
  WHEN 'STATUS' THEN [x.status]
  WHEN 'VALUE_KIND' THEN [x.valueKind]
  WHEN 'CURRENCY' THEN [x.currency]
  ELSE [left(day, 4)] END AS given
UNWIND CASE WHEN size(given) = 0 THEN [null] ELSE given END AS one
WITH x, coalesce(one, '') AS value
