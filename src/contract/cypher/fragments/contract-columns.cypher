// What every statement returns of a contract `x`, or of an award that stands for one, of a process `p` bought by `buyerId`.
// row: id string, ocid string, processId string, statedAs ContractStatement, title string?, status string?, buyerId string, valueE4 int?, valueStated string?, valueKind ValueKind?, currency string?, vat VatBasis?, valueFrom ValueStatement?, route Route, startsOn string?, endsOn string?, maxEndsOn string?, @include framework-and-lot, supplierIds string[], @include notice-address
x.id AS id, p.ocid AS ocid, p.id AS processId, statedAs, coalesce(x.title, p.title) AS title, x.status AS status, buyerId,
  x.valueE4 AS valueE4, x.valueStated AS valueStated, x.valueKind AS valueKind, x.currency AS currency, x.vat AS vat, x.valueFrom AS valueFrom, coalesce(x.route, p.route) AS route,
  x.startsOn AS startsOn, x.endsOn AS endsOn, x.maxEndsOn AS maxEndsOn,
  @include framework-and-lot,
  COLLECT { MATCH (x)-[:CONTRACT_FOR|AWARDED_TO*1..2]->(s:Organisation) RETURN DISTINCT s.id AS id ORDER BY id LIMIT 1000 } AS supplierIds,
  @include notice-address
