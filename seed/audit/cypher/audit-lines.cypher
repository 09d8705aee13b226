// Lines that break a rule every line must keep.
// access: read
// params:
// row: rule string, lines int
// unique: rule
CALL () {
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL AND NOT EXISTS { (l)-[:PAID_BY]->(o) WHERE o.id = l.buyerId }
  RETURN 'PAID_BY is not buyerId' AS rule, count(l) AS lines
  UNION ALL
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL AND NOT EXISTS { (l)-[:PAID_TO]->(o) WHERE o.id = l.supplierId }
  RETURN 'PAID_TO is not supplierId' AS rule, count(l) AS lines
  UNION ALL
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL AND NOT EXISTS { (l)-[:DERIVED_FROM]->(v) WHERE v.id = l.versionId }
  RETURN 'no source' AS rule, count(l) AS lines
  UNION ALL
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL AND l.knownTo < l.knownFrom
  RETURN 'known until before it was known' AS rule, count(l) AS lines
  UNION ALL
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL AND valueType(l.amountE4) <> 'INTEGER NOT NULL'
  RETURN 'amount is no integer' AS rule, count(l) AS lines
}
RETURN rule, lines ORDER BY rule
