// Suppliers that the awards of a list went to and whom their buyers never paid by any line that counts today, with what was promised.
// A sum is sole where the award went to one supplier, for one buyer, alone.
// access: read
// params: @include awards-listed, @include rollup-counted
// row: supplierId string, buyerId string, currency string, vat VatBasis, awards count, soleE4 int, sharedE4 int, firstMonth string, lastMonth string
// hits: 60 + 80 * purchase-perimeter
// unique: supplierId, buyerId, currency, vat
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH list, a, month, parties, buyers, standing WHERE standing IN ['COUNTED', 'NO_AMOUNT', 'UNCLEAR']
  UNWIND parties AS party UNWIND buyers AS buyerId
  WITH list, a, month, standing, size(parties) = 1 AND size(buyers) = 1 AS alone, party.id AS supplierId, buyerId
  WHERE (list.buyerIds IS NULL OR buyerId IN list.buyerIds) AND (list.supplierIds IS NULL OR supplierId IN list.supplierIds)
  RETURN a, month, CASE standing WHEN 'COUNTED' THEN a.valueE4 ELSE 0 END AS valueE4, alone, supplierId, buyerId
}
WITH supplierId, buyerId, coalesce(a.currency, '') AS currency, coalesce(a.vat, 'UNKNOWN') AS vat, count(a) AS awards,
  sum(CASE WHEN alone THEN valueE4 ELSE 0 END) AS soleE4, sum(CASE WHEN alone THEN 0 ELSE valueE4 END) AS sharedE4, min(month) AS firstMonth, max(month) AS lastMonth
WHERE NOT EXISTS { MATCH ()-[l:SUPPLIED]->() WHERE l.supplierId = supplierId AND l.buyerId = buyerId AND @include rollup-counted }
RETURN supplierId, buyerId, currency, vat, awards, soleE4, sharedE4, firstMonth, lastMonth
ORDER BY supplierId, buyerId, currency, vat LIMIT 20001
