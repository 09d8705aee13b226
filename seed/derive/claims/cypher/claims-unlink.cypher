// Takes away links of claims to what they do not say any more that they are about.
// access: write
// params:
// row: removed count
MATCH (c:Claim)-[r:ABOUT|ABOUT_FAMILY|ABOUT_RULE]->(n) WHERE c.id IS NOT NULL AND CASE type(r)
  WHEN 'ABOUT' THEN coalesce(n.slug <> c.organisation, true)
  WHEN 'ABOUT_FAMILY' THEN coalesce(n.id <> c.family, true)
  ELSE coalesce(n.id <> c.rule, true)
END
DELETE r
RETURN count(*) AS removed
