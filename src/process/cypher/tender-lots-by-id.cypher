// Lots of purchases by id.
// access: read
// params: ids string[]
// row: id string, lotId string, title string?, description string?, status string?, startsOn string?, endsOn string?, maxEndsOn string?, valueE4 int?, valueStated string?, valueKind ValueKind?, currency string?, vat VatBasis?
// hits: 16 * ids
UNWIND $ids AS one
MATCH (l:TenderLot {id: one})
RETURN l.id AS id, l.lotId AS lotId, l.title AS title, l.description AS description, l.status AS status, l.startsOn AS startsOn, l.endsOn AS endsOn, l.maxEndsOn AS maxEndsOn,
  l.valueE4 AS valueE4, l.valueStated AS valueStated, l.valueKind AS valueKind, l.currency AS currency, l.vat AS vat
ORDER BY id LIMIT 20000
