// How many suppliers, or rollups of buyers, some lists have to look through together.
// access: read
// params: lists {key string, by string, ids string[]}[]
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:Supplier) } AS looked
  UNION ALL
  WITH list WHERE list.by = 'BUYER' UNWIND list.ids AS one MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = one RETURN count(l) AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
