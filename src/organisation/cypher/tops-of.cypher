// The organisations at the top of the trees that each given body is in, as the hierarchy was on a day; itself where it is in none.
// access: read
// params: ids string[], @include place-on-day
// row: key string, topId string
// hits: 40 * ids
UNWIND $ids AS key
MATCH (o:Organisation {id: key})
CALL (o) {
  MATCH path = (o)-[:CHILD_OF*0..10]->(top:Organisation)
  WHERE all(r IN relationships(path) WHERE @include place-on-day) AND NOT EXISTS { (top)-[r:CHILD_OF]->() WHERE @include place-on-day }
  RETURN DISTINCT top.id AS topId
}
RETURN key, topId
ORDER BY key, topId LIMIT 20000
