// How a lot is linked: with its framework, who bought or sold through it, and awards made through it.
// params: @include rollup-counted
MATCH (:Lot {id: key})-[:LOT_OF]->(x:Framework) WITH x, x.source AS source
RETURN 'LOT_OF' AS link, false AS isBack, x, @include link-plain
UNION ALL
MATCH (x:Organisation)-[l:BOUGHT_THROUGH]->() WHERE l.lot = key AND @include rollup-counted
RETURN 'BOUGHT_THROUGH' AS link, true AS isBack, x, @include link-rollups
UNION ALL
MATCH (x:Organisation)-[l:SOLD_THROUGH]->() WHERE l.lot = key AND @include rollup-counted
RETURN 'SOLD_THROUGH' AS link, true AS isBack, x, @include link-rollups
UNION ALL
MATCH (:Lot {id: key})<-[:THROUGH_LOT]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WHERE @include award-made
WITH DISTINCT a, p, a AS x
RETURN 'AWARDED_THROUGH' AS link, true AS isBack, @include link-award
