// The lines of re-resolved suppliers follow them, also when the former supplier is gone. Returns whose rollups must follow, the old and the new.
// access: write
// params: mentionIds string[]
// row: supplierId string, formerId string
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})<-[:AS_PRINTED]-(l:SpendLine)
WITH m, l, l.period + '-01' AS day
MATCH (m)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day
CALL (l) { MATCH (l)-[p:PAID_TO]->() DELETE p }
CREATE (l)-[:PAID_TO]->(o)
WITH l, o, l.supplierId AS formerId
SET l.supplierId = o.id
RETURN DISTINCT o.id AS supplierId, formerId
