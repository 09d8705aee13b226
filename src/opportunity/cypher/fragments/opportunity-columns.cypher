// What every statement returns of an announced process `p` bought by `buyerId`.
// row: id string, ocid string, title string?, buyerId string, @include framework-and-lot, route Route, status string?, publishedOn string?, closesOn string?, startsOn string?, endsOn string?, maxEndsOn string?, applicationsSme count?, applicationsLarge count?, winnerIds string[], winnerSizes SupplierSize[], @include notice-address
p.id AS id, p.ocid AS ocid, p.title AS title, buyerId,
  @include framework-and-lot, p.route AS route, p.status AS status, p.publishedOn AS publishedOn,
  p.closesOn AS closesOn, p.startsOn AS startsOn, p.endsOn AS endsOn, p.maxEndsOn AS maxEndsOn, p.applicationsSme AS applicationsSme, p.applicationsLarge AS applicationsLarge,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[:AWARDED_TO]->(s) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS winnerIds,
  COLLECT { MATCH (a:Award)-[:RESULT_OF]->(p) MATCH (a)-[r:AWARDED_TO]->() RETURN DISTINCT coalesce(r.size, 'UNKNOWN') AS size ORDER BY size LIMIT 10 } AS winnerSizes,
  @include notice-address
