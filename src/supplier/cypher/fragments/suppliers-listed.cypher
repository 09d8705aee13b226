// The suppliers `s` that a list takes in, all or those paid by some buyers or under some frameworks, with what they were paid; null is no condition. SupplierFilter in the schema.
// What they were paid is added up only where somebody asks: $withSums; the sizes awards give them are looked up with $withSizes. What some buyers paid, or was paid under some frameworks, says nothing of what others awarded.
// params: @include rollups-to-suppliers, prefix string, prefixEnd string, words string[], families string[]?, frameworks string[]?, lots string[]?, lotCategories string[]?, withSums boolean, withSizes boolean, sizes string[]?, sizeProperty string, netFromE4 int?, netToE4 int?, @include rollup-counted, not {buyerIds string[], sizes string[], texts {words string[]}[]}?
CALL (list) {
  WITH list WHERE list.by <> 'ALL'
  @include rollups-to-suppliers
  WITH l WHERE @include rollup-counted AND ($families IS NULL OR l.family IN $families) AND ($frameworks IS NULL OR coalesce(l.framework, '') IN $frameworks) AND ($lots IS NULL OR l.lot IN $lots) AND ($lotCategories IS NULL OR l.lotCategory IN $lotCategories)
  WITH l.supplierId AS supplierId, sum(l.netE4) AS netE4, count(l) AS paid, collect(DISTINCT l[$sizeProperty]) AS given, collect(DISTINCT l.family) AS families
  MATCH (s:Organisation {id: supplierId}) WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd
  RETURN s, netE4, paid, given, families
  UNION ALL
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (s:Supplier) USING INDEX s:Supplier(nameKey, id) WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd AND s.id IS NOT NULL
  CALL (s) {
    WITH s WHERE $withSums MATCH (s)-[l:BILLED]->() WHERE @include rollup-counted
    RETURN sum(l.netE4) AS netE4, count(l) AS paid, collect(DISTINCT l[$sizeProperty]) AS given, collect(DISTINCT l.family) AS families
  }
  CALL (s) { WITH s WHERE $withSizes MATCH (s)<-[r:AWARDED_TO]-() RETURN collect(DISTINCT coalesce(r.size, 'UNKNOWN')) AS awarded }
  RETURN s, netE4, paid, given + awarded AS given, families
}
WITH s, netE4, paid, given, families WHERE all(word IN $words WHERE s.nameKey CONTAINS word)
  AND ($netFromE4 IS NULL OR (paid > 0 AND netE4 >= $netFromE4)) AND ($netToE4 IS NULL OR (paid > 0 AND netE4 <= $netToE4))
  AND ($sizes IS NULL OR any(size IN given WHERE size IN $sizes))
  AND CASE WHEN $not IS NULL THEN true ELSE NOT (any(size IN given WHERE size IN $not.sizes) OR any(one IN $not.texts WHERE all(word IN one.words WHERE s.nameKey CONTAINS word))
    OR (size($not.buyerIds) > 0 AND EXISTS { (s)-[l:SUPPLIED_IN_ALL]->() WHERE l.buyerId IN $not.buyerIds AND @include rollup-counted })) END
