// The day each given process was published, and what kinds of bodies it buys for.
// access: read
// params: ids string[]
// row: key string, publishedOn string?, @include formats-of-buyers
// hits: 15 * ids
// unique: key
// unique: format
UNWIND $ids AS key
MATCH (p:ContractingProcess {id: key})
RETURN key, p.publishedOn AS publishedOn,
  @include formats-of-buyers
ORDER BY key LIMIT 20000
