// Whom each printed name means; the earlier answer goes, and its lines are to follow.
// access: write
// params: rows {mentionId string, sample boolean?, resolutions {organisationId string, method string, score int, reason string, validFrom string?, validTo string?}[]}[]
// row:
UNWIND $rows AS row
MATCH (m:Mention {id: row.mentionId})
SET m.moving = true
WITH row, m
CALL (m) { MATCH (m)-[old:RESOLVES_TO]->() DELETE old }
UNWIND row.resolutions AS found
MATCH (o:Organisation {id: found.organisationId})
CREATE (m)-[:RESOLVES_TO {method: found.method, score: found.score, reason: found.reason, validFrom: found.validFrom, validTo: found.validTo, status: 'ACCEPTED', sample: row.sample}]->(o)
