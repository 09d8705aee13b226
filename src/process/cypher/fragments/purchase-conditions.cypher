// Which contracts, awards or announced processes `x` of processes `p` with a `day` a list takes in, and the first of its buyers; null is no condition. PurchaseFilter in the schema.
// What takes a look along links comes last, and only where it is asked for. A purchase that names no supplier went to '', of unknown size; one that names no lot was bought through '', and one that names no code has the code '-'.
// params: frameworks string[]?, noFramework boolean, lots string[]?, cpv string?, statuses string[]?, routes string[]?, valueKinds string[]?, currency string?, vat string?, valueFromE4 int?, valueToE4 int?, words string[], source string?,
//   @include purchases-excluded, sizes string[]?, from string, to string, endsFrom string, endsTo string, closesFrom string, closesTo string
WITH * WHERE ($statuses IS NULL OR replace(replace(replace(toLower(coalesce(x.status, '')), '-', ''), '_', ''), ' ', '') IN $statuses) AND ($routes IS NULL OR coalesce(x.route, p.route) IN $routes)
  AND ($valueKinds IS NULL OR x.valueKind IN $valueKinds) AND ($currency IS NULL OR x.currency = $currency) AND ($vat IS NULL OR coalesce(x.vat, 'UNKNOWN') = $vat)
  AND ($valueFromE4 IS NULL OR x.valueE4 >= $valueFromE4) AND ($valueToE4 IS NULL OR x.valueE4 <= $valueToE4)
  AND ($cpv IS NULL OR any(code IN p.cpv WHERE code STARTS WITH $cpv) OR ($cpv = '-' AND size(p.cpv) = 0))
  AND all(word IN $words WHERE toLower(coalesce(x.title, p.title, '')) CONTAINS word)
  AND ((left(day, 7) >= $from AND left(day, 7) <= $to) OR (day = '' AND $from = '0000-01' AND $to = '9999-12'))
  AND (($endsFrom = '' AND $endsTo = '9999-12-31') OR (x.endsOn >= $endsFrom AND x.endsOn <= $endsTo))
  AND (($closesFrom = '' AND $closesTo = '9999-12-31') OR (p.closesOn >= $closesFrom AND p.closesOn <= $closesTo))
WITH *, CASE WHEN $noFramework THEN NOT EXISTS { (p)-[:UNDER_FRAMEWORK]->() } WHEN $frameworks IS NULL THEN true ELSE EXISTS { (p)-[:UNDER_FRAMEWORK]->(f:Framework) WHERE f.id IN $frameworks } END AS isUnder,
  CASE WHEN $lots IS NULL THEN true WHEN '' IN $lots THEN NOT EXISTS { (p)-[:THROUGH_LOT]->() } ELSE EXISTS { (p)-[:THROUGH_LOT]->(l:Lot) WHERE l.id IN $lots } END AS isThrough,
  CASE WHEN $source IS NULL THEN true ELSE EXISTS { (p)<-[:ANNOUNCES]-(n:Notice) WHERE n.source = $source } END AS isFrom,
  CASE WHEN list.supplierIds IS NULL AND $sizes IS NULL THEN true
    ELSE EXISTS { (x)-[:CONTRACT_FOR|RESULT_OF*0..1]-()-[r:AWARDED_TO]->(s:Organisation) WHERE (list.supplierIds IS NULL OR s.id IN list.supplierIds) AND ($sizes IS NULL OR coalesce(r.size, 'UNKNOWN') IN $sizes) }
      OR (coalesce('' IN list.supplierIds, true) AND coalesce('UNKNOWN' IN $sizes, true) AND NOT EXISTS { (x)-[:CONTRACT_FOR|RESULT_OF*0..1]-()-[:AWARDED_TO]->(:Organisation) }) END AS isWon
WHERE isUnder AND isThrough AND isFrom AND isWon
@include purchases-excluded
CALL (p, list) { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) WHERE list.buyerIds IS NULL OR o.id IN list.buyerIds RETURN min(o.id) AS buyerId }
WITH * WHERE buyerId IS NOT NULL
