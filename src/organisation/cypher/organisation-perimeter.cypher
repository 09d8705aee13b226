// How many public bodies some lists have to look through together.
// access: read
// params: lists {key string, by string, ids string[]}[]
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:PublicBody) } AS bodies
  UNION ALL
  WITH list WHERE list.by = 'BUYERS' RETURN COUNT { (:Buyer) } AS bodies
  UNION ALL
  WITH list WHERE list.by = 'BODIES' RETURN size(list.ids) AS bodies
}
RETURN coalesce(sum(bodies), 0) AS rows
