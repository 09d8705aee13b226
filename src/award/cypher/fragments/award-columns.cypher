// What every statement returns of an award `a` of a process `p`, with its `parties` and `buyers`.
// row: id string, ocid string, processId string, title string?, status string?, awardedOn string?, route Route, buyerIds string[], supplierIds string[], valueE4 int?, valueStated string?, valueKind ValueKind?, currency string?, vat VatBasis?, valueFrom ValueStatement?, contractValueE4 int?, contractValueStated string?, contractCurrency string?, contractVat VatBasis?, startsOn string?, endsOn string?, maxEndsOn string?, @include framework-and-lot, @include notice-address
a.id AS id, p.ocid AS ocid, p.id AS processId, coalesce(a.title, p.title) AS title, a.status AS status, a.awardedOn AS awardedOn, a.route AS route, buyers AS buyerIds, [x IN parties | x.id] AS supplierIds,
  a.valueE4 AS valueE4, a.valueStated AS valueStated, a.valueKind AS valueKind, a.currency AS currency, a.vat AS vat, a.valueFrom AS valueFrom,
  a.contractValueE4 AS contractValueE4, a.contractValueStated AS contractValueStated, a.contractCurrency AS contractCurrency, a.contractVat AS contractVat, a.startsOn AS startsOn, a.endsOn AS endsOn, a.maxEndsOn AS maxEndsOn,
  @include framework-and-lot,
  @include notice-address
