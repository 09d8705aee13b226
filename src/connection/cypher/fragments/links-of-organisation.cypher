// How an organisation is linked: whom it paid or who paid it, lots it bought or sold through, its places, and awards.
// What a payment rests on is in the rollups by year, of which there are many times more: connection-paid has it.
// params: @include rollup-counted
MATCH (:Organisation {id: key})-[l:SUPPLIED_IN_ALL]->(x:Organisation) WHERE @include rollup-counted
RETURN 'PAID' AS link, true AS isBack, x, @include link-paid
UNION ALL
MATCH (:Organisation {id: key})<-[l:SUPPLIED_IN_ALL]-(x:Organisation) WHERE @include rollup-counted
RETURN 'PAID' AS link, false AS isBack, x, @include link-paid
UNION ALL
MATCH (:Organisation {id: key})-[l:BOUGHT_THROUGH]->() WHERE l.lot IS NOT NULL AND @include rollup-counted
MATCH (x:Lot {id: l.lot})
RETURN 'BOUGHT_THROUGH' AS link, false AS isBack, x, @include link-rollups
UNION ALL
MATCH (:Organisation {id: key})-[l:SOLD_THROUGH]->() WHERE l.lot IS NOT NULL AND @include rollup-counted
MATCH (x:Lot {id: l.lot})
RETURN 'SOLD_THROUGH' AS link, false AS isBack, x, @include link-rollups
UNION ALL
MATCH (:Organisation {id: key})-[r:CHILD_OF]-(x:Organisation) WHERE r.current OR r.validTo IS NOT NULL
RETURN 'PART_OF' AS link, endNode(r) <> x AS isBack, x, null AS called, null AS amountE4, [] AS currencies, min(r.validFrom) AS since, max(r.validTo) AS until, collect(DISTINCT r.source) AS sources
UNION ALL
MATCH (o:Organisation {id: key})-[r:SUPERSEDED_BY]-(x:Organisation)
WITH r, x, CASE WHEN endNode(r) = x THEN o.closedOn ELSE x.closedOn END AS day
RETURN 'REPLACED_BY' AS link, endNode(r) <> x AS isBack, x, null AS called, null AS amountE4, [] AS currencies, min(day) AS since, null AS until, collect(DISTINCT r.source) AS sources
UNION ALL
MATCH (:Organisation {id: key})<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE @include award-made
WITH DISTINCT a, p, a AS x
RETURN 'AWARDED_TO' AS link, true AS isBack, @include link-award
UNION ALL
MATCH (:Organisation {id: key})<-[:BOUGHT_BY]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WHERE @include award-made
WITH DISTINCT a, p, a AS x
RETURN 'AWARDED_BY' AS link, true AS isBack, @include link-award
