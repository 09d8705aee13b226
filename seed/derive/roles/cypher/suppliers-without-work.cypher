// Organisations that were suppliers and have neither line nor award left.
// access: read
// params:
// row: id string
MATCH (s:Supplier) WHERE s.nameKey IS NOT NULL AND s.id IS NOT NULL AND NOT EXISTS { (s)<-[:PAID_TO|AWARDED_TO]-() }
RETURN s.id AS id ORDER BY id
