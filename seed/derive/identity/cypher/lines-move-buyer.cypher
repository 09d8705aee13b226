// Lines of re-resolved buyers that do not follow them yet, at most so many, also when the former buyer is gone. Returns
// how many moved, and whose rollups must follow.
// access: write
// params: mentionIds string[], limit count
// row: moved count, supplierIds string[]
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})<-[:AS_PRINTED]-(l:SpendLine)
WITH m, l, l.period + '-01' AS day
MATCH (m)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day AND l.buyerId <> o.id
WITH l, o LIMIT $limit
CALL (l) { MATCH (l)-[p:PAID_BY]->() DELETE p }
CREATE (l)-[:PAID_BY]->(o)
WITH l, o, l.supplierId AS formerId
SET l.buyerId = o.id
WITH count(l) AS moved, collect(DISTINCT l.supplierId) AS suppliers, collect(DISTINCT formerId) AS former
RETURN moved, suppliers + [one IN former WHERE NOT one IN suppliers] AS supplierIds
