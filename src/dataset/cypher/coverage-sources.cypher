// How many records each source gave, over all its versions that are loaded, and how many were left out.
// access: read
// params: source string?
// row: source string, seen count, rejected count
// unique: source
MATCH (d:Dataset) WHERE d.id IS NOT NULL AND ($source IS NULL OR d.id = $source)
MATCH (d)<-[:VERSION_OF]-(v) WHERE v.status = 'LOADED'
RETURN d.id AS source, sum(v.rows) AS seen, sum(v.rejected) AS rejected
ORDER BY source LIMIT 1000
