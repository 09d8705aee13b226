// The datasets whose notices announce the processes of the awards that are counted.
// access: read
// params: @include award-conditions
// row: id string
// hits: 60 + 60 * award-perimeter
// unique: id
// include: award-entrances
@variant
@include award-conditions
WITH p, standing WHERE standing = 'COUNTED'
WITH DISTINCT p
MATCH (p)<-[:ANNOUNCES]-(n:Notice)-[:DERIVED_FROM]->(v:DatasetVersion)-[:VERSION_OF]->(d:Dataset)
RETURN DISTINCT d.id AS id
ORDER BY id LIMIT 100
