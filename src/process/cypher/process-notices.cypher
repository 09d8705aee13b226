// The notices published about each given process, the latest first.
// access: read
// params: ids string[]
// row: key string, @include notice-columns
// hits: 20 * ids
UNWIND $ids AS key
MATCH (n:Notice)-[:ANNOUNCES]->(:ContractingProcess {id: key})
RETURN key, @include notice-columns
ORDER BY key, publishedOn DESC, n.publishedAt DESC, id LIMIT 20000
