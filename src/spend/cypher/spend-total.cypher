// What lines add up to, by the version they come from; the parts of one question's total and basis.
// access: read
// params: @include line-conditions
// row: versionId string, vat VatBasis, currency string, @include line-sums, firstPeriod string, lastPeriod string, unknownSize count
// unique: versionId, vat, currency
// include: line-entrances
@variant
  @include line-conditions
RETURN l.versionId AS versionId, l.vat AS vat, l.currency AS currency, @include line-sums, min(l.period) AS firstPeriod, max(l.period) AS lastPeriod, sum(CASE l[$sizeProperty] WHEN 'UNKNOWN' THEN 1 ELSE 0 END) AS unknownSize
ORDER BY versionId, vat, currency LIMIT 1000
