// How many records of each version were left out, by why, of how many that were seen of its source. Versions loaded before reasons were kept have none.
// access: read
// params: kind string?, source string?
// row: source string, seen count, versionId string, reason string, records count
// hits: 30
// unique: source, versionId, reason
MATCH (d:Dataset) WHERE d.id IS NOT NULL AND ($source IS NULL OR d.id = $source) AND ($kind IS NULL OR d.kind = $kind)
CALL (d) { MATCH (d)<-[:VERSION_OF]-(v) WHERE v.status = 'LOADED' RETURN sum(v.rows + v.rejected) AS seen }
MATCH (d)<-[:VERSION_OF]-(v) WHERE v.status = 'LOADED' AND v.rejected > 0
UNWIND coalesce(v.rejections, ['REASON_NOT_KEPT ' + toString(v.rejected)]) AS one
RETURN d.id AS source, seen, v.id AS versionId, split(one, ' ')[0] AS reason, toInteger(split(one, ' ')[1]) AS records
ORDER BY source, versionId, reason LIMIT 20000
