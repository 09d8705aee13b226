// The frameworks `f` that a list takes in, all or some by id; null is no condition. FrameworkFilter in the schema.
// params: lists {key string, by string, ids string[]}[], words string[], knownBy string[]?, openOn string?, startsFrom string, startsTo string, endsFrom string, endsTo string
CALL (list) {
  WITH list WHERE list.by = 'ID' UNWIND list.ids AS one MATCH (f:Framework {id: one}) RETURN f
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (f:Framework) WHERE f.id IS NOT NULL RETURN f
}
WITH f WHERE all(word IN $words WHERE toLower(f.name + ' ' + coalesce(f.reference, '')) CONTAINS word) AND ($knownBy IS NULL OR coalesce(f.knownBy, 'DEFINITION') IN $knownBy)
  AND ($openOn IS NULL OR (f.startsOn <= $openOn AND coalesce(f.endsOn, '9999') >= $openOn))
  AND (($startsFrom = '' AND $startsTo = '9999-12-31') OR (f.startsOn >= $startsFrom AND f.startsOn <= $startsTo))
  AND (($endsFrom = '' AND $endsTo = '9999-12-31') OR (f.endsOn >= $endsFrom AND f.endsOn <= $endsTo))
