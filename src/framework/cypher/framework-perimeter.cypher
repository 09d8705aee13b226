// How many frameworks some lists have to look through together, at most.
// access: read
// params: lists {key string, by string, ids string[]}[]
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:Framework) } AS looked
  UNION ALL
  WITH list WHERE list.by = 'ID' RETURN size(list.ids) AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
