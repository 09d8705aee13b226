// Leaves out the contracts, awards or announced processes `x` of processes `p` that meet one condition of $not; an empty list is no condition. PurchaseExclusion in the schema.
// params: not {buyerIds string[], supplierIds string[], sizes string[], frameworks string[], noFramework boolean, lots string[], codes string[], statuses string[], routes string[], valueKinds string[], texts {words string[]}[], sources string[]}?
WITH * WHERE CASE WHEN $not IS NULL THEN true ELSE NOT (
  replace(replace(replace(toLower(coalesce(x.status, '')), '-', ''), '_', ''), ' ', '') IN $not.statuses OR coalesce(x.route, p.route, '') IN $not.routes OR coalesce(x.valueKind, '') IN $not.valueKinds
  OR any(code IN p.cpv WHERE any(one IN $not.codes WHERE code STARTS WITH one))
  OR any(one IN $not.texts WHERE all(word IN one.words WHERE toLower(coalesce(x.title, p.title, '')) CONTAINS word))
  OR ($not.noFramework AND NOT EXISTS { (p)-[:UNDER_FRAMEWORK]->() })
  OR (size($not.frameworks) > 0 AND EXISTS { (p)-[:UNDER_FRAMEWORK]->(f:Framework) WHERE f.id IN $not.frameworks })
  OR (size($not.lots) > 0 AND EXISTS { (p)-[:THROUGH_LOT]->(l:Lot) WHERE l.id IN $not.lots })
  OR (size($not.buyerIds) > 0 AND EXISTS { (p)-[:BOUGHT_BY]->(o:Organisation) WHERE o.id IN $not.buyerIds })
  OR (size($not.sources) > 0 AND EXISTS { (p)<-[:ANNOUNCES]-(n:Notice) WHERE n.source IN $not.sources })
  OR (size($not.supplierIds) + size($not.sizes) > 0 AND EXISTS { (x)-[:CONTRACT_FOR|RESULT_OF*0..1]-()-[r:AWARDED_TO]->(s:Organisation) WHERE s.id IN $not.supplierIds OR coalesce(r.size, 'UNKNOWN') IN $not.sizes })
  OR ('UNKNOWN' IN $not.sizes AND NOT EXISTS { (x)-[:CONTRACT_FOR|RESULT_OF*0..1]-()-[:AWARDED_TO]->(:Organisation) })
) END
