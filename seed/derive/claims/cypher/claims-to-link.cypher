// Whether any claim is not linked to what it says it is about, or is to something else.
// access: read
// params:
// row: claimId string
MATCH (c:Claim) WHERE c.id IS NOT NULL AND (
  EXISTS { MATCH (o:Organisation {slug: c.organisation}) WHERE NOT EXISTS { (c)-[:ABOUT]->(o) } }
  OR EXISTS { MATCH (f:FrameworkFamily {id: c.family}) WHERE NOT EXISTS { (c)-[:ABOUT_FAMILY]->(f) } }
  OR EXISTS { MATCH (r:LegalRule {id: c.rule}) WHERE NOT EXISTS { (c)-[:ABOUT_RULE]->(r) } }
  OR EXISTS { MATCH (c)-[:ABOUT]->(o) WHERE coalesce(o.slug <> c.organisation, true) }
  OR EXISTS { MATCH (c)-[:ABOUT_FAMILY]->(f) WHERE coalesce(f.id <> c.family, true) }
  OR EXISTS { MATCH (c)-[:ABOUT_RULE]->(r) WHERE coalesce(r.id <> c.rule, true) }
)
RETURN c.id AS claimId ORDER BY claimId LIMIT 1
