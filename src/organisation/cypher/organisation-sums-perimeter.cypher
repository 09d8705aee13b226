// Of how many public bodies of some lists it is added up what they paid.
// access: read
// params: lists {key string, by string, ids string[]}[], withSums boolean
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' AND $withSums RETURN COUNT { (:PublicBody) } AS bodies
  UNION ALL
  WITH list WHERE list.by = 'BUYERS' AND $withSums RETURN COUNT { (:Buyer) } AS bodies
  UNION ALL
  WITH list WHERE list.by = 'BODIES' AND $withSums RETURN size(list.ids) AS bodies
}
RETURN coalesce(sum(bodies), 0) AS rows
