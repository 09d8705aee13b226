// The invoiced lines `l` of a `list` in some months: of buyers, suppliers, lots or versions, or ALL.
// params: lists {key string, by string, ids string[]}[], from string, to string
CALL (list) {
  WITH list WHERE list.by = 'BUYER' UNWIND list.ids AS one MATCH (l:SpendLine) WHERE l.buyerId = one AND l.period >= $from AND l.period <= $to RETURN l
  UNION ALL
  WITH list WHERE list.by = 'SUPPLIER' UNWIND list.ids AS one MATCH (l:SpendLine) WHERE l.supplierId = one AND l.period >= $from AND l.period <= $to RETURN l
  UNION ALL
  WITH list WHERE list.by = 'LOT' UNWIND list.ids AS one MATCH (l:SpendLine) WHERE l.lot = one AND l.id IS NOT NULL AND l.period >= $from AND l.period <= $to RETURN l
  UNION ALL
  WITH list WHERE list.by = 'VERSION' UNWIND list.ids AS one MATCH (l:SpendLine) WHERE l.versionId = one AND l.period >= $from AND l.period <= $to RETURN l
  UNION ALL
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (l:SpendLine) WHERE l.period >= $from AND l.period <= $to RETURN l
}
