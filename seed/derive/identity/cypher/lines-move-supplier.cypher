// Lines of re-resolved suppliers that do not follow them yet, at most so many, also when the former supplier is gone. Returns
// how many moved, and whose rollups must follow, the old and the new.
// access: write
// params: mentionIds string[], limit count
// row: moved count, supplierIds string[]
UNWIND $mentionIds AS mentionId
MATCH (m:Mention {id: mentionId})<-[:AS_PRINTED]-(l:SpendLine)
WITH m, l, l.period + '-01' AS day
MATCH (m)-[r:RESOLVES_TO]->(o:Organisation) WHERE @include means-on-day AND l.supplierId <> o.id
WITH l, o LIMIT $limit
CALL (l) { MATCH (l)-[p:PAID_TO]->() DELETE p }
CREATE (l)-[:PAID_TO]->(o)
WITH l, o, l.supplierId AS formerId
SET l.supplierId = o.id
WITH count(l) AS moved, collect(DISTINCT l.supplierId) AS suppliers, collect(DISTINCT formerId) AS former
RETURN moved, suppliers + [one IN former WHERE NOT one IN suppliers] AS supplierIds
