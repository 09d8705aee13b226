// The record of an import that changes the graph, with its progress mark.
// access: write
// params: id string, source string, versionId string, mark int, status string, startedAt string, finishedAt string?
// row:
MERGE (r:ImportRun {id: $id})
SET r.source = $source, r.versionId = $versionId, r.mark = $mark, r.status = $status, r.startedAt = $startedAt, r.finishedAt = $finishedAt
