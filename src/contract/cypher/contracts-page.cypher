// Contracts of the given buyers or of a supplier by id, and awards that stand for contracts their source does not publish; those that
// came to nothing are left out. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[]?, supplierId string?, from string, to string, after string, limit count
// row: @include contract-columns
// hits: 20 + 45 * limit
// variant byBuyer: UNWIND $buyerIds AS one MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess) WITH p, min(one) AS buyerId
// variant bySupplier: MATCH (:Organisation {id: $supplierId})<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(p:ContractingProcess)-[:BOUGHT_BY]->(o:Organisation) WITH p, min(o.id) AS buyerId
@variant
@include contracts-of-process
WITH p, buyerId, x, statedAs, left(coalesce(x.startsOn, x.signedOn, x.awardedOn, p.publishedOn, ''), 7) AS month
WHERE x.id > $after AND ($supplierId IS NULL OR EXISTS { (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(:Organisation {id: $supplierId}) })
  AND ($buyerIds IS NULL OR buyerId IN $buyerIds) AND NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful']
  AND ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
WITH p, buyerId, x, statedAs ORDER BY x.id LIMIT $limit
RETURN @include contract-columns
ORDER BY id LIMIT 20000
