// Spend by lot category of a department with its bodies, from the rollup.
// access: read
// params: slug string, family string
// row: category string?, netE4 int, lines count
MATCH (:Organisation {slug: $slug})<-[:CHILD_OF*0..10 {current: true}]-(body:Organisation)
WITH DISTINCT body.id AS buyerId
MATCH ()-[r:SUPPLIED]->() WHERE r.buyerId = buyerId AND r.family = $family
WITH r.lotCategory AS category, sum(r.netE4) AS netE4, sum(r.lines) AS lines
RETURN category, netE4, lines ORDER BY netE4 DESC, category
