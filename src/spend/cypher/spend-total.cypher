// What lines add up to, by the version they come from; the parts of a question's total and basis. Those of several things
// are told apart by a property of lines, the `key`.
// access: read
// params: @include line-conditions, @include line-sources, own string
// row: key string, versionId string, vat VatBasis, currency string, @include line-sums, firstPeriod string, lastPeriod string, unknownSize count
// hits: 30 + 14 * rollup-perimeter + 12 * line-perimeter
// unique: key, versionId, vat, currency
// include: line-sources, group-sources, supplied-by-buyer
CALL () {
@variant
    AND @include rollup-counted
    @include line-filters
  RETURN coalesce(l[$own], '') AS key, l.versionId AS versionId, l.vat AS vat, l.currency AS currency, @include rollup-sums, min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod,
    sum(CASE l[$sizeProperty] WHEN 'UNKNOWN' THEN l.lines ELSE 0 END) AS unknownSize
  UNION ALL
  UNWIND $spans AS span
@lines
    @include line-conditions
  RETURN coalesce(l[$own], '') AS key, l.versionId AS versionId, l.vat AS vat, l.currency AS currency, @include line-sums, min(l.period) AS firstPeriod, max(l.period) AS lastPeriod,
    sum(CASE l[$sizeProperty] WHEN 'UNKNOWN' THEN 1 ELSE 0 END) AS unknownSize
}
WITH key, versionId, vat, currency, @include part-sums, min(firstPeriod) AS firstPeriod, max(lastPeriod) AS lastPeriod, sum(unknownSize) AS unknownSize
RETURN key, versionId, vat, currency, netE4, grossE4, creditsE4, lines, firstPeriod, lastPeriod, unknownSize
ORDER BY key, versionId, vat, currency LIMIT 20000
