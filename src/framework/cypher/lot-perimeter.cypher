// How many lots some lists have to look through together, at most.
// access: read
// params: lists {key string, by string, ids string[]}[]
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:Lot) } AS looked
  UNION ALL
  WITH list WHERE list.by <> 'ALL' UNWIND list.ids AS one MATCH (x:Framework|LotCategory {id: one}) RETURN COUNT { (x)<-[:LOT_OF|IN_CATEGORY]-() } AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
