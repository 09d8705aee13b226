// Who spends most in a family, from the rollup.
// access: read
// params: family string, limit int
// row: slug string?, name string, netE4 int, lines count
MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId IS NOT NULL AND r.family = $family
WITH r.buyerId AS buyerId, sum(r.netE4) AS netE4, sum(r.lines) AS lines
ORDER BY netE4 DESC, buyerId LIMIT $limit
MATCH (buyer:Organisation {id: buyerId})
RETURN buyer.slug AS slug, buyer.name AS name, netE4, lines ORDER BY netE4 DESC, buyerId
