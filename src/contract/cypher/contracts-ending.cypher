// Contracts of the given buyers, and awards that stand for them, that end from one day to another, the soonest first.
// access: read
// params: buyerIds string[], endsFrom string, endsTo string, afterEnd string, after string, limit count
// row: @include contract-columns
// hits: 40 * limit
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WITH p, min(one) AS buyerId
@include contracts-of-process
WITH p, buyerId, x, statedAs
WHERE x.endsOn >= $endsFrom AND x.endsOn <= $endsTo AND NOT coalesce(x.status, '') IN ['cancelled', 'unsuccessful', 'terminated']
  AND (x.endsOn > $afterEnd OR (x.endsOn = $afterEnd AND x.id > $after))
WITH p, buyerId, x, statedAs ORDER BY x.endsOn, x.id LIMIT $limit
RETURN @include contract-columns
ORDER BY endsOn, id LIMIT 20000
