// The datasets whose notices announce the processes of the awards of each list that are counted.
// access: read
// params: @include awards-listed
// row: key string, id string
// hits: 60 + 60 * purchase-perimeter
// unique: key, id
UNWIND $lists AS list
CALL (list) {
  @include awards-listed
  @include award-standing
  WITH p, standing WHERE standing = 'COUNTED'
  WITH DISTINCT p
  MATCH (p)<-[:ANNOUNCES]-(n:Notice)-[:DERIVED_FROM]->(v:DatasetVersion)-[:VERSION_OF]->(d:Dataset)
  RETURN DISTINCT d.id AS id
}
RETURN list.key AS key, id
ORDER BY key, id LIMIT 20000
