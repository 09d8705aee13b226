// How many records each source gave, over all its versions that are loaded, of which days, and how many were left out.
// access: read
// params: source string?
// row: source string, seen count, rejected count, versions count, firstDay string?, lastDay string?
// hits: 60
// unique: source
MATCH (d:Dataset) WHERE d.id IS NOT NULL AND ($source IS NULL OR d.id = $source)
MATCH (d)<-[:VERSION_OF]-(v) WHERE v.status = 'LOADED'
WITH d.id AS source, v, CASE WHEN v.asAt < 'a' THEN left(v.asAt, 10) END AS day
RETURN source, sum(v.rows) AS seen, sum(v.rejected) AS rejected, count(v) AS versions, min(day) AS firstDay, max(day) AS lastDay
ORDER BY source LIMIT 1000
