// Processes of the given buyers that a tender notice announced, by id. A process with two of the buyers is in once.
// access: read
// params: buyerIds string[], @include of-family, after string, limit count
// unique: size
// row: @include opportunity-columns
// hits: 50 * limit
UNWIND $buyerIds AS one
MATCH (:Organisation {id: one})<-[:BOUGHT_BY]-(p:ContractingProcess)
WHERE p.id > $after AND @include of-family })
  AND @include announced
WITH p, min(one) AS buyerId
WITH p, buyerId ORDER BY p.id LIMIT $limit
RETURN @include opportunity-columns
ORDER BY id LIMIT 20000
