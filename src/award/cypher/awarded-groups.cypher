// What the counted awards of a list add up to by buyer, supplier, size, family, framework, lot, category of lots, route, CPV division or year, the largest upper bound first.
// An award is in each group it touches, and shared there unless it is in no other.
// access: read
// params: @include awards-listed, dimension string, afterUpperE4 int, afterKey string, afterCurrency string, afterVat string, limit count
// row: key string, currency string, vat VatBasis, awards count, soleE4 int, sharedAwards count, sharedE4 int
// hits: 60 + 60 * purchase-perimeter
// unique: key, currency, vat
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH list, a, p, month, parties, buyers, matching, whole, standing WHERE standing = 'COUNTED'
  RETURN a, whole, CASE $dimension
    WHEN 'BUYER' THEN [b IN buyers WHERE list.buyerIds IS NULL OR b IN list.buyerIds]
    WHEN 'SUPPLIER' THEN CASE WHEN size(parties) = 0 THEN [''] ELSE [one IN matching | one.id] END
    WHEN 'SIZE' THEN CASE WHEN size(parties) = 0 THEN ['UNKNOWN'] ELSE COLLECT { UNWIND matching AS one RETURN DISTINCT one.size } END
    WHEN 'FRAMEWORK' THEN COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(f:Framework) RETURN DISTINCT f.id }
    WHEN 'FAMILY' THEN COLLECT { MATCH (p)-[:UNDER_FRAMEWORK]->(:Framework)-[:ITERATION_OF]->(y:FrameworkFamily) RETURN DISTINCT y.id }
    WHEN 'LOT_CATEGORY' THEN COLLECT { MATCH (p)-[:THROUGH_LOT]->(:Lot)-[:IN_CATEGORY]->(c:LotCategory) RETURN DISTINCT c.id }
    WHEN 'LOT' THEN COLLECT { MATCH (p)-[:THROUGH_LOT]->(l:Lot) RETURN DISTINCT l.id }
    WHEN 'ROUTE' THEN [a.route]
    WHEN 'CPV' THEN COLLECT { UNWIND p.cpv AS code WITH code WHERE $cpv IS NULL OR code STARTS WITH $cpv RETURN DISTINCT left(code, 2) + '000000' }
    ELSE [left(month, 4)] END AS keys
}
UNWIND CASE WHEN size(keys) = 0 THEN [''] ELSE keys END AS key
WITH key, a, whole AND size(keys) < 2 AS sole
WITH key, a.currency AS currency, coalesce(a.vat, 'UNKNOWN') AS vat, count(a) AS awards, sum(CASE WHEN sole THEN a.valueE4 ELSE 0 END) AS soleE4,
  sum(CASE WHEN sole THEN 0 ELSE 1 END) AS sharedAwards, sum(CASE WHEN sole THEN 0 ELSE a.valueE4 END) AS sharedE4
WITH *, soleE4 + sharedE4 AS upperE4
WHERE upperE4 < $afterUpperE4 OR (upperE4 = $afterUpperE4 AND (key > $afterKey OR (key = $afterKey AND (currency > $afterCurrency OR (currency = $afterCurrency AND vat > $afterVat)))))
RETURN key, currency, vat, awards, soleE4, sharedAwards, sharedE4
ORDER BY upperE4 DESC, key, currency, vat LIMIT $limit
