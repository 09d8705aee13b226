// How many notices each list has of each service, type and so on. One that announces several things is with each of them.
// access: read
// params: @include notices-listed, by string
// row: key string, value string, count count
// hits: 60 + 10 * notice-perimeter
// unique: value
UNWIND $lists AS list
CALL (list) {
  @include notices-listed
  WITH n, CASE $by
    WHEN 'BUYER' THEN COLLECT { MATCH (n)-[:ANNOUNCES]->(:ContractingProcess)-[:BOUGHT_BY]->(o:Organisation) RETURN DISTINCT o.id }
    WHEN 'SOURCE' THEN [n.source]
    WHEN 'TYPE' THEN [n.noticeType]
    WHEN 'TAG' THEN n.tags
    ELSE [left(n.publishedOn, 4)] END AS given
  UNWIND CASE WHEN size(given) = 0 THEN [null] ELSE given END AS one
  WITH n, coalesce(one, '') AS value
  RETURN value, count(DISTINCT n) AS count ORDER BY count DESC, value LIMIT 101
}
RETURN list.key AS key, value, count
ORDER BY key, count DESC, value LIMIT 20000
