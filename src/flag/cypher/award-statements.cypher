// What the awards of a list state that may be asked about, beside what their purchase expected: values, days, references, sizes.
// access: read
// params: @include awards-listed
// row: id string, day string, startsOn string?, endsOn string?, valueE4 int?, currency string?, vat VatBasis?, estimateE4 int?, estimateLeastE4 int?, estimateStated string?, estimateCurrency string?, references string[], sizeByDefault count
// hits: 60 + 60 * purchase-perimeter
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH a, p, matching, standing, coalesce(a.awardedOn, a.startsOn, p.publishedOn, '') AS day WHERE NOT standing IN ['NOT_MADE', 'COUNTED_ELSEWHERE', 'CEILING']
  RETURN a, p, day, size([one IN matching WHERE one.sizeMethod = 'NO_BY_DEFAULT']) AS sizeByDefault
}
RETURN a.id AS id, day, a.startsOn AS startsOn, a.endsOn AS endsOn, a.valueE4 AS valueE4, a.currency AS currency, a.vat AS vat,
  CASE p.valueKind WHEN 'ESTIMATE' THEN p.valueE4 END AS estimateE4, CASE WHEN p.valueKind = 'ESTIMATE' AND p.minCurrency = p.currency THEN p.minValueE4 END AS estimateLeastE4, CASE p.valueKind WHEN 'ESTIMATE' THEN p.valueStated END AS estimateStated, p.currency AS estimateCurrency,
  [one IN [p.reference, a.awardId, p.ocid] WHERE one IS NOT NULL] AS references, sizeByDefault
ORDER BY id LIMIT 20001
