// How many facts hang on some things of any kind together, which is as many as there may be to read of their links.
// access: read
// params: ids string[]
// row: rows count
// unique: one
UNWIND $ids AS one
CALL (one) {
  MATCH (x:Organisation {id: one}) RETURN @include connection-degree
  UNION ALL
  MATCH (x:Lot {id: one}) RETURN @include connection-degree
  UNION ALL
  MATCH (x:Framework {id: one}) RETURN @include connection-degree
}
RETURN coalesce(sum(degree), 0) AS rows
