// What the awards of each list add up to, by whether they are counted, currency and VAT basis. Whole: nobody else buys or supplies.
// access: read
// params: @include awards-listed
// row: key string, standing string, currency string, vat VatBasis, awards count, soleE4 int, sharedAwards count, sharedE4 int, firstMonth string, lastMonth string, valuesDiffer count, sizeByDefault count
// hits: 60 + 60 * purchase-perimeter
// unique: key, standing, currency, vat
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  RETURN standing, coalesce(a.currency, '') AS currency, coalesce(a.vat, 'UNKNOWN') AS vat, count(a) AS awards,
    sum(CASE WHEN standing = 'COUNTED' AND whole THEN a.valueE4 ELSE 0 END) AS soleE4, sum(CASE WHEN whole THEN 0 ELSE 1 END) AS sharedAwards,
    sum(CASE WHEN standing = 'COUNTED' AND NOT whole THEN a.valueE4 ELSE 0 END) AS sharedE4, min(month) AS firstMonth, max(month) AS lastMonth,
    count(a.contractValueE4) AS valuesDiffer, sum(CASE WHEN any(one IN matching WHERE one.sizeMethod = 'NO_BY_DEFAULT') THEN 1 ELSE 0 END) AS sizeByDefault
}
RETURN list.key AS key, standing, currency, vat, awards, soleE4, sharedAwards, sharedE4, firstMonth, lastMonth, valuesDiffer, sizeByDefault
ORDER BY key, standing, currency, vat LIMIT 20000
