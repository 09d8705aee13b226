// How a framework is linked: with its lots, its family, the iterations beside it, and awards made under it.
MATCH (f:Framework {id: key})<-[:LOT_OF]-(x:Lot) WITH x, f.source AS source
RETURN 'LOT_OF' AS link, true AS isBack, x, @include link-plain
UNION ALL
MATCH (f:Framework {id: key})-[:ITERATION_OF]->(x:FrameworkFamily) WITH x, f.source AS source
RETURN 'ITERATION_OF' AS link, false AS isBack, x, @include link-plain
UNION ALL
MATCH (f:Framework {id: key})-[r:FOLLOWED_BY]-(x:Framework) WITH x, endNode(r) = f AS isBack, startNode(r) AS one, endNode(r) AS next
RETURN 'FOLLOWED_BY' AS link, isBack, x, null AS called, null AS amountE4, [] AS currencies, min(next.startsOn) AS since, null AS until, collect(DISTINCT one.source) AS sources
UNION ALL
MATCH (:Framework {id: key})<-[:UNDER_FRAMEWORK]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WHERE @include award-made
WITH DISTINCT a, p, a AS x
RETURN 'AWARDED_UNDER' AS link, true AS isBack, @include link-award
