// Who each printed name is; the earlier answer goes.
// access: write
// params: rows map[]
// row:
UNWIND $rows AS row
MATCH (m:Mention {id: row.mentionId})
MATCH (o:Organisation {id: row.organisationId})
CALL (m) { MATCH (m)-[old:RESOLVES_TO]->() DELETE old }
CREATE (m)-[:RESOLVES_TO {method: row.method, score: row.score, reason: row.reason, status: 'ACCEPTED', sample: row.sample}]->(o)
