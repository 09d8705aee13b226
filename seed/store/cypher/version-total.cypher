// How many lines a version has and what they add up to.
// access: read
// params: versionId string, periods string[]
// row: lines int, totalE4 int
UNWIND $periods AS period
MATCH (l:SpendLine) WHERE l.versionId = $versionId AND l.period = period
RETURN count(l) AS lines, coalesce(sum(l.amountE4), 0) AS totalE4
