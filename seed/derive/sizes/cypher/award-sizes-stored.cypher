// Sizes of suppliers as they were taken from awards; one whose supplier is gone has none.
// access: read
// params:
// row: id string, supplierId string?, versionId string, size string, method string, firstPeriod string, lastPeriod string, awards int, observedOn string
// unique: one
MATCH (x:SizeAssertion) WHERE x.id IS NOT NULL AND x.statedIn = 'AWARDS'
OPTIONAL MATCH (s:Organisation)-[:SIZED]->(x)
RETURN x.id AS id, s.id AS supplierId, x.versionId AS versionId, x.size AS size, x.method AS method, x.firstPeriod AS firstPeriod, x.lastPeriod AS lastPeriod, x.lines AS awards, x.observedOn AS observedOn
ORDER BY id
