// Purchases `x` of processes `p` with a `day` in the order asked for; those without what they are ordered by come last. PurchaseOrder in the schema.
// params: order string, noNumber int, noText string, @include in-order
WITH *, x.id AS id, CASE WHEN $order <> 'VALUE' THEN 0 ELSE coalesce(CASE WHEN $descending THEN -x.valueE4 ELSE x.valueE4 END, $noNumber) END AS number,
  CASE $order WHEN 'DATE' THEN CASE day WHEN '' THEN $noText ELSE day END WHEN 'END' THEN coalesce(x.endsOn, $noText) WHEN 'CLOSES' THEN coalesce(p.closesOn, $noText)
    WHEN 'TITLE' THEN toLower(coalesce(x.title, p.title, $noText)) ELSE '' END AS text
@include in-order
