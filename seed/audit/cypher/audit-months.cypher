// The first and the last month of lines or of rollups of all of them.
// access: read
// params:
// row: first string?, last string?
// unique: one
CALL () {
  MATCH (l:SpendLine) WHERE l.period IS NOT NULL RETURN min(l.period) AS first, max(l.period) AS last
  UNION ALL
  MATCH ()-[l:INVOICED]->() WHERE l.period IS NOT NULL RETURN min(l.period) AS first, max(l.period) AS last
}
RETURN min(first) AS first, max(last) AS last
