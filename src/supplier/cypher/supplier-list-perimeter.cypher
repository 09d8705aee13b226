// How many suppliers, or rollups of buyers, some lists have to look through together.
// access: read
// params: @include rollups-to-suppliers
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:Supplier) } AS looked
  UNION ALL
  WITH list WHERE list.by <> 'ALL'
  @include rollups-to-suppliers
  RETURN count(l) AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
