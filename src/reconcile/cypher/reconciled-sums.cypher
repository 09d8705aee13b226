// What some buyers paid and some suppliers were paid, by invoiced lines of all years; null where there is no line.
// access: read
// params: ids string[], @include rollup-counted
// row: id string, paidE4 int?, invoicedE4 int?
// hits: 70 * ids
UNWIND $ids AS id
CALL (id) { MATCH (:Organisation {id: id})-[l:PAID]->() WHERE @include rollup-counted RETURN sum(l.netE4) AS paidNet, count(l) AS paid }
CALL (id) { MATCH (:Organisation {id: id})-[l:BILLED]->() WHERE @include rollup-counted RETURN sum(l.netE4) AS invoicedNet, count(l) AS invoiced }
RETURN id, CASE WHEN paid > 0 THEN paidNet END AS paidE4, CASE WHEN invoiced > 0 THEN invoicedNet END AS invoicedE4
