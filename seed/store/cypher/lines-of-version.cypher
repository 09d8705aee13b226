// The ids of a version's lines, a page at a time.
// access: read
// params: versionId string, after string, limit count
// row: id string, ordinal count
MATCH (l:SpendLine)
WHERE l.id > $after AND l.id STARTS WITH $versionId + '#'
RETURN l.id AS id, l.ordinal AS ordinal ORDER BY id LIMIT $limit
