// How many contracts each list takes in of which no notice states an award: they are in no figure of awards.
// access: read
// params: @include purchases-of, @include purchase-conditions
// row: key string, count count
// hits: 60 + 40 * purchase-perimeter
// unique: key
UNWIND $lists AS list
CALL (list) {
  @include purchases-of
  MATCH (x:Contract)-[:CONTRACT_OF]->(p) WHERE NOT EXISTS { (x)-[:CONTRACT_FOR]->(:Award) } AND NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful']
  WITH *, coalesce(x.signedOn, x.startsOn, p.publishedOn, '') AS day
  @include purchase-conditions
  RETURN count(DISTINCT x) AS count
}
RETURN list.key AS key, count
ORDER BY key LIMIT 20000
