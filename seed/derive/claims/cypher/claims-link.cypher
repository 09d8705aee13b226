// Links each claim to the organisation, the family and the rule it says it is about, as far as these are there.
// access: write
// params:
// row: claims count
MATCH (c:Claim) WHERE c.id IS NOT NULL
CALL (c) { MATCH (o:Organisation {slug: c.organisation}) WITH c, o ORDER BY o.id LIMIT 1 MERGE (c)-[:ABOUT]->(o) }
CALL (c) { MATCH (f:FrameworkFamily {id: c.family}) MERGE (c)-[:ABOUT_FAMILY]->(f) }
CALL (c) { MATCH (r:LegalRule {id: c.rule}) MERGE (c)-[:ABOUT_RULE]->(r) }
RETURN count(c) AS claims
