// How a contract is linked: with the awards it was signed for.
MATCH (p:ContractingProcess)<-[:CONTRACT_OF]-(c:Contract {id: key})-[:CONTRACT_FOR]->(a:Award) WHERE @include award-made
WITH DISTINCT a, c, p, a AS x
RETURN 'SIGNED_FOR' AS link, false AS isBack, @include link-contract
