// The day each given process was published, and what kinds of bodies it buys for.
// access: read
// params: ids string[]
// row: key string, publishedOn string?, formats string[], buyers count
// hits: 15 * ids
// unique: key
// unique: format
UNWIND $ids AS key
MATCH (p:ContractingProcess {id: key})
RETURN key, p.publishedOn AS publishedOn,
  COLLECT { MATCH (p)-[:BOUGHT_BY]->(o) WHERE o.format IS NOT NULL RETURN o.format AS format ORDER BY format LIMIT 100 } AS formats,
  COUNT { (p)-[:BOUGHT_BY]->() } AS buyers
ORDER BY key LIMIT 20000
