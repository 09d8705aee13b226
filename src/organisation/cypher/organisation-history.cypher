// Organisation.history — each step by which bodies became a given one, or came of it, with how far from it the step is.
// The body itself is at 0 on both sides, so whoever is nearest ends, or begins, the first step.
// access: read
// params: ids string[]
// row: key string, side HistorySide, distance count, fromId string, toId string, reason string?, day string?, source string, current boolean
// hits: 60 * ids
UNWIND $ids AS key
MATCH (o:Organisation {id: key})
CALL (o) {
  MATCH path = (o)<-[:SUPERSEDED_BY*0..50]-(b:Organisation)
  WITH b, min(length(path)) AS steps
  MATCH (a:Organisation)-[r:SUPERSEDED_BY]->(b)
  RETURN 'BEFORE' AS side, steps + 1 AS distance, a, b, r
  UNION
  MATCH path = (o)-[:SUPERSEDED_BY*0..50]->(a:Organisation)
  WITH a, min(length(path)) AS steps
  MATCH (a)-[r:SUPERSEDED_BY]->(b:Organisation)
  RETURN 'AFTER' AS side, steps + 1 AS distance, a, b, r
}
RETURN key, side, distance, a.id AS fromId, b.id AS toId, r.kind AS reason, a.closedOn AS day, r.source AS source, r.current AS current
ORDER BY key, side, distance, fromId, toId LIMIT 5000
