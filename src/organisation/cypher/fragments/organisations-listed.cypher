// The public bodies `b` that a list takes in, all or some given ones, with what they paid; null is no condition. OrganisationFilter in the schema.
// What they paid is added up only where somebody asks: $withSums.
// params: lists {key string, by string, ids string[]}[], prefix string, prefixEnd string, format string?, status string?, words string[], withSums boolean, @include open-on-day, @include rollup-counted, hasSpend boolean?, hasPurchases boolean?
CALL (list) {
  WITH list WHERE list.by = 'BODIES' UNWIND list.ids AS one MATCH (b:Organisation {id: one}) WHERE b:PublicBody AND b.nameKey >= $prefix AND b.nameKey < $prefixEnd RETURN b
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (b:PublicBody) USING INDEX b:PublicBody(nameKey, id) WHERE b.nameKey >= $prefix AND b.nameKey < $prefixEnd AND b.id IS NOT NULL RETURN b
}
WITH b WHERE ($format IS NULL OR replace(replace(toLower(b.format), '-', ''), ' ', '') = $format) AND ($status IS NULL OR replace(replace(toLower(b.govukStatus), '-', ''), ' ', '') = $status)
  AND all(word IN $words WHERE b.nameKey CONTAINS word) AND ($asOf IS NULL OR (@include open-on-day))
CALL (b) { WITH b WHERE $withSums MATCH (b)-[l:PAID]->() WHERE @include rollup-counted RETURN sum(l.netE4) AS netE4, count(l) AS paid }
WITH b, netE4, paid WHERE ($hasSpend IS NULL OR (paid > 0) = $hasSpend) AND ($hasPurchases IS NULL OR EXISTS { (b)<-[:BOUGHT_BY]-() } = $hasPurchases)
