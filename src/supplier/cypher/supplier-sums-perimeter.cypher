// For how many suppliers of some lists it is added up what they were paid.
// access: read
// params: @include rollups-to-suppliers, withSums boolean
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'ALL' AND $withSums RETURN COUNT { (:Supplier) } AS looked
  UNION ALL
  WITH list WHERE list.by <> 'ALL'
  @include rollups-to-suppliers
  RETURN count(DISTINCT l.supplierId) AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
