// Supplier.sizes — what each version states of the size of each given supplier.
// access: read
// params: ids string[]
// row: key string, size SupplierSize, firstPeriod string, lastPeriod string, lines count, definition string, method SizeMethod, versionId string
// hits: 20 * ids
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[:SIZED]->(a:SizeAssertion)
RETURN key, a.size AS size, a.firstPeriod AS firstPeriod, a.lastPeriod AS lastPeriod, a.lines AS lines, a.definition AS definition, a.method AS method, a.versionId AS versionId
ORDER BY key, a.lastPeriod DESC, a.id LIMIT 20000
