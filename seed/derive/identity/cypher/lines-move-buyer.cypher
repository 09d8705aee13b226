// The lines of re-resolved buyers follow them, also when the former buyer is gone. Returns whose rollups must follow.
// access: write
// params: mentionIds string[]
// row: supplierId string, formerId string
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})<-[:AS_PRINTED]-(l:SpendLine)
WITH m, l, l.period + '-01' AS day
MATCH (m)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day
CALL (l) { MATCH (l)-[p:PAID_BY]->() DELETE p }
CREATE (l)-[:PAID_BY]->(o)
SET l.buyerId = o.id
RETURN DISTINCT l.supplierId AS supplierId, l.supplierId AS formerId
