// The lines of re-resolved buyers follow them, also when the former buyer is gone. Returns whose rollups must follow.
// access: write
// params: mentionIds string[]
// row: supplierId string, formerId string
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})-[:RESOLVES_TO]->(o:Organisation)
MATCH (m)<-[:AS_PRINTED]-(l:SpendLine)
CALL (l) { MATCH (l)-[p:PAID_BY]->() DELETE p }
CREATE (l)-[:PAID_BY]->(o)
SET l.buyerId = o.id
RETURN DISTINCT l.supplierId AS supplierId, l.supplierId AS formerId
