// The awards of a list that were made, each announced once: the day of the decision, when award notices about its purchase
// came out, and what GOV.UK lists its buyers as.
// access: read
// params: @include awards-listed
// row: id string, awardedOn string?, announced string[], @include formats-of-buyers
// hits: 60 + 80 * purchase-perimeter
// unique: at
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH a, p WHERE NOT standing IN ['NOT_MADE', 'COUNTED_ELSEWHERE']
  RETURN a, p
}
RETURN a.id AS id, a.awardedOn AS awardedOn,
  COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.publishedAt IS NOT NULL AND any(tag IN n.tags WHERE tag STARTS WITH 'award' OR tag = 'contract') RETURN DISTINCT n.publishedAt AS at ORDER BY at LIMIT 1000 } AS announced,
  @include formats-of-buyers
ORDER BY id LIMIT 20001
