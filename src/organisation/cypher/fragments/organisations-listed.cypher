// The bodies `b` that a list takes in, with what they paid: all public bodies, all buyers, or of some given public bodies all or those that buy; null is no condition. OrganisationFilter in the schema.
// What they paid is added up only where somebody asks: $withSums.
// params: lists {key string, by string, ids string[]}[], onlyBuyers boolean, prefix string, prefixEnd string, format string?, status string?, words string[], withSums boolean, @include open-on-day, @include rollup-counted, hasSpend boolean?, hasPurchases boolean?, not {ids string[], formats string[], statuses string[], texts {words string[]}[]}?
CALL (list) {
  WITH list WHERE list.by = 'BODIES' UNWIND list.ids AS one MATCH (b:Organisation {id: one}) WHERE b:PublicBody AND (b:Buyer OR NOT $onlyBuyers) AND b.nameKey >= $prefix AND b.nameKey < $prefixEnd RETURN b
  UNION
  WITH list WHERE list.by = 'BUYERS' UNWIND [list] AS one MATCH (b:Buyer) USING INDEX b:Buyer(nameKey, id) WHERE b.nameKey >= $prefix AND b.nameKey < $prefixEnd AND b.id IS NOT NULL RETURN b
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (b:PublicBody) USING INDEX b:PublicBody(nameKey, id) WHERE b.nameKey >= $prefix AND b.nameKey < $prefixEnd AND b.id IS NOT NULL RETURN b
}
WITH b WHERE ($format IS NULL OR replace(replace(toLower(b.format), '-', ''), ' ', '') = $format) AND ($status IS NULL OR replace(replace(toLower(b.govukStatus), '-', ''), ' ', '') = $status)
  AND all(word IN $words WHERE b.nameKey CONTAINS word) AND ($asOf IS NULL OR (@include open-on-day))
  AND CASE WHEN $not IS NULL THEN true ELSE NOT (b.id IN $not.ids OR any(one IN $not.texts WHERE all(word IN one.words WHERE b.nameKey CONTAINS word))
    OR replace(replace(toLower(coalesce(b.format, '')), '-', ''), ' ', '') IN $not.formats OR replace(replace(toLower(coalesce(b.govukStatus, '')), '-', ''), ' ', '') IN $not.statuses) END
CALL (b) { WITH b WHERE $withSums MATCH (b)-[l:PAID]->() WHERE @include rollup-counted RETURN sum(l.netE4) AS netE4, count(l) AS paid }
WITH b, netE4, paid WHERE ($hasSpend IS NULL OR (paid > 0) = $hasSpend) AND ($hasPurchases IS NULL OR EXISTS { (b)<-[:BOUGHT_BY]-() } = $hasPurchases)
