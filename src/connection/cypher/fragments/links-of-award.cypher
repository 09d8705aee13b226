// How an award is linked: with who made it, whom it went to, what it was made through, and contracts signed for it.
MATCH (a:Award {id: key})-[:RESULT_OF]->(p:ContractingProcess)-[:BOUGHT_BY]->(x:Organisation) WHERE @include award-made
WITH DISTINCT a, p, x
RETURN 'AWARDED_BY' AS link, false AS isBack, @include link-award
UNION ALL
MATCH (x:Organisation)<-[:AWARDED_TO]-(a:Award {id: key})-[:RESULT_OF]->(p:ContractingProcess) WHERE @include award-made
WITH DISTINCT a, p, x
RETURN 'AWARDED_TO' AS link, false AS isBack, @include link-award
UNION ALL
MATCH (a:Award {id: key})-[:RESULT_OF]->(p:ContractingProcess)-[:THROUGH_LOT]->(x:Lot) WHERE @include award-made
WITH DISTINCT a, p, x
RETURN 'AWARDED_THROUGH' AS link, false AS isBack, @include link-award
UNION ALL
MATCH (a:Award {id: key})-[:RESULT_OF]->(p:ContractingProcess)-[:UNDER_FRAMEWORK]->(x:Framework) WHERE @include award-made
WITH DISTINCT a, p, x
RETURN 'AWARDED_UNDER' AS link, false AS isBack, @include link-award
UNION ALL
MATCH (a:Award {id: key})<-[:CONTRACT_FOR]-(c:Contract)-[:CONTRACT_OF]->(p:ContractingProcess) WHERE @include award-made
WITH DISTINCT a, c, p, c AS x
RETURN 'SIGNED_FOR' AS link, true AS isBack, @include link-contract
