// How many suppliers of each size applied for the announced processes of a list, and the sizes of those that won, as awards give them.
// access: read
// params: @include opportunities-listed
// row: id string, buyerIds string[], lotId string?, lotAsPrinted string?, applicationsSme count?, applicationsLarge count?, winnerSizes string[]
// hits: 60 + 60 * purchase-perimeter
// unique: one
UNWIND $lists AS list
CALL (list) {
  @include opportunities-listed
  RETURN p, list.buyerIds AS asked
}
RETURN p.id AS id, COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) WHERE asked IS NULL OR b.id IN asked RETURN b.id AS one ORDER BY one LIMIT 1000 } AS buyerIds,
  COLLECT { MATCH (p)-[:THROUGH_LOT]->(l:Lot) RETURN l.id AS one ORDER BY one LIMIT 1 }[0] AS lotId, p.frameworkLot AS lotAsPrinted, p.applicationsSme AS applicationsSme, p.applicationsLarge AS applicationsLarge,
  COLLECT { MATCH (p)<-[:RESULT_OF]-(a:Award)-[r:AWARDED_TO]->(s:Organisation) WHERE NOT coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] RETURN coalesce(r.size, 'UNKNOWN') AS size ORDER BY s.id, a.id LIMIT 1000 } AS winnerSizes
ORDER BY id LIMIT 20001
