// Bodies that were buyers and have neither line nor process left.
// access: read
// params:
// row: id string
MATCH (b:Buyer) WHERE b.nameKey IS NOT NULL AND b.id IS NOT NULL AND NOT EXISTS { (b)<-[:PAID_BY|BOUGHT_BY]-() }
RETURN b.id AS id ORDER BY id
