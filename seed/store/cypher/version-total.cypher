// How many lines a version has and what they add up to, also those of months that its file no longer has.
// access: read
// params: versionId string
// row: lines int, totalE4 int
MATCH (l:SpendLine) WHERE l.versionId = $versionId AND l.period IS NOT NULL
RETURN count(l) AS lines, coalesce(sum(l.amountE4), 0) AS totalE4
