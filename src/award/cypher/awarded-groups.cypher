// What counted awards add up to by buyer, supplier, size or year, the largest upper bound first. An award is in each group it touches,
// and shared there unless it is in no other.
// access: read
// params: buyerIds string[]?, supplierId string?, family string?, framework string?, size string?, from string, to string, dimension string, afterUpperE4 int, afterKey string, afterCurrency string, afterVat string, limit int
// row: key string, currency string, vat string, awards count, soleE4 int, sharedAwards count, sharedE4 int
// unique: key, currency, vat
// variant byBuyer: UNWIND $buyerIds AS buyerId MATCH (:Organisation {id: buyerId})<-[:BOUGHT_BY]-(p:ContractingProcess)<-[:RESULT_OF]-(a:Award) WITH DISTINCT a, p
// variant bySupplier: MATCH (:Organisation {id: $supplierId})<-[:AWARDED_TO]-(a:Award)-[:RESULT_OF]->(p:ContractingProcess)
// variant all: MATCH (a:Award)-[:RESULT_OF]->(p:ContractingProcess) WHERE a.id IS NOT NULL
@variant
WITH a, p, left(coalesce(a.awardedOn, a.startsOn, p.publishedOn, ''), 7) AS month,
  COLLECT { MATCH (a)-[r:AWARDED_TO]->(s:Organisation) RETURN {id: s.id, size: coalesce(r.size, 'UNKNOWN')} } AS parties,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(b:Organisation) RETURN b.id } AS buyers
WHERE ((month >= $from AND month <= $to) OR (month = '' AND $from = '0000-01' AND $to = '9999-12'))
  AND ($framework IS NULL OR p.framework = $framework OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework {id: $framework}) })
  AND ($family IS NULL OR EXISTS { (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(:FrameworkFamily {id: $family}) })
WITH a, p, month, parties, buyers, [x IN parties WHERE ($supplierId IS NULL OR x.id = $supplierId) AND ($size IS NULL OR x.size = $size)] AS matching
WHERE size(matching) > 0 OR (size(parties) = 0 AND coalesce($supplierId, '') = '' AND coalesce($size, 'UNKNOWN') = 'UNKNOWN')
WITH a, p, month, parties, buyers, matching, size(matching) = size(parties) AND ($buyerIds IS NULL OR all(b IN buyers WHERE b IN $buyerIds)) AS whole,
  CASE WHEN coalesce(a.status, '') IN ['cancelled', 'unsuccessful'] THEN 'NOT_MADE'
    WHEN EXISTS { (p)-[t:SAME_PROCESS_AS]->() WHERE t.status = 'ACCEPTED' } THEN 'COUNTED_ELSEWHERE'
    WHEN a.valueKind = 'CEILING' THEN 'CEILING' WHEN a.valueKind = 'UNCLEAR' THEN 'UNCLEAR' WHEN a.valueE4 IS NULL OR a.currency IS NULL THEN 'NO_AMOUNT'
    ELSE 'COUNTED' END AS standing
WITH a, month, parties, buyers, matching, whole, standing WHERE standing = 'COUNTED'
WITH a, whole, CASE $dimension
  WHEN 'BUYER' THEN [b IN buyers WHERE $buyerIds IS NULL OR b IN $buyerIds]
  WHEN 'SUPPLIER' THEN CASE WHEN size(parties) = 0 THEN [''] ELSE [x IN matching | x.id] END
  WHEN 'SIZE' THEN CASE WHEN size(parties) = 0 THEN ['UNKNOWN'] ELSE COLLECT { UNWIND matching AS x RETURN DISTINCT x.size } END
  ELSE [left(month, 4)] END AS keys
UNWIND CASE WHEN size(keys) = 0 THEN [''] ELSE keys END AS key
WITH key, a, whole AND size(keys) < 2 AS sole
WITH key, a.currency AS currency, coalesce(a.vat, 'UNKNOWN') AS vat, count(a) AS awards, sum(CASE WHEN sole THEN a.valueE4 ELSE 0 END) AS soleE4,
  sum(CASE WHEN sole THEN 0 ELSE 1 END) AS sharedAwards, sum(CASE WHEN sole THEN 0 ELSE a.valueE4 END) AS sharedE4
WITH *, soleE4 + sharedE4 AS upperE4
WHERE upperE4 < $afterUpperE4 OR (upperE4 = $afterUpperE4 AND (key > $afterKey OR (key = $afterKey AND (currency > $afterCurrency OR (currency = $afterCurrency AND vat > $afterVat)))))
RETURN key, currency, vat, awards, soleE4, sharedAwards, sharedE4
ORDER BY upperE4 DESC, key, currency, vat LIMIT $limit
