// How many pairs of supplier and buyer began to trade in a month or after it, or how many lines any pair has.
// access: read
// params: from string
// row: rows count
// unique: one
// variant inAll: MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.firstPeriod >= $from RETURN count(l) AS rows
// variant ofCategories: MATCH ()-[l:SUPPLIED_IN_ALL]->() WHERE l.firstPeriod >= $from RETURN count(l) AS rows
// variant lines: MATCH ()-[l:INVOICED]->() WHERE l.period >= '' RETURN coalesce(sum(l.lines), 0) AS rows
@variant
