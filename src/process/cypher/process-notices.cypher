// The notices published about each given process, the latest first.
// access: read
// params: ids string[]
// row: key string, id string, publishedAt string?, tags string[], noticeType string?, url string?, source string
// hits: 25 * ids
UNWIND $ids AS key
MATCH (n:Notice)-[:ANNOUNCES]->(:ContractingProcess {id: key})
RETURN key, n.id AS id, n.publishedAt AS publishedAt, n.tags AS tags, n.noticeType AS noticeType, n.url AS url, n.source AS source
ORDER BY key, publishedAt DESC, id LIMIT 20000
