// The suppliers `s` that a list takes in, all or those some buyers paid, with what they were paid; null is no condition. SupplierFilter in the schema.
// What they were paid is added up only where somebody asks: $withSums; the sizes awards give them are looked up with $withSizes. What some buyers paid says nothing of what others awarded.
// params: lists {key string, by string, ids string[]}[], prefix string, prefixEnd string, words string[], withSums boolean, withSizes boolean, sizes string[]?, sizeProperty string, netFromE4 int?, netToE4 int?, @include rollup-counted
CALL (list) {
  WITH list WHERE list.by = 'BUYER' UNWIND list.ids AS one MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = one AND @include rollup-counted
  WITH l.supplierId AS supplierId, sum(l.netE4) AS netE4, count(l) AS paid, collect(DISTINCT l[$sizeProperty]) AS given, collect(DISTINCT l.family) AS families
  MATCH (s:Organisation {id: supplierId}) WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd
  RETURN s, netE4, paid, given, families
  UNION ALL
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (s:Supplier) USING INDEX s:Supplier(nameKey, id) WHERE s.nameKey >= $prefix AND s.nameKey < $prefixEnd AND s.id IS NOT NULL
  CALL (s) {
    WITH s WHERE $withSums MATCH (s)-[l:BILLED]->() WHERE @include rollup-counted
    RETURN sum(l.netE4) AS netE4, count(l) AS paid, collect(DISTINCT l[$sizeProperty]) AS given, collect(DISTINCT l.family) AS families
  }
  CALL (s) { WITH s WHERE $withSizes MATCH (s)<-[r:AWARDED_TO]-() RETURN collect(DISTINCT r.size) AS awarded }
  RETURN s, netE4, paid, given + awarded AS given, families
}
WITH s, netE4, paid, given, families WHERE all(word IN $words WHERE s.nameKey CONTAINS word)
  AND ($netFromE4 IS NULL OR (paid > 0 AND netE4 >= $netFromE4)) AND ($netToE4 IS NULL OR (paid > 0 AND netE4 <= $netToE4))
  AND ($sizes IS NULL OR any(size IN given WHERE size IN $sizes))
