// The ids of the bodies a question is about; one row, so that a body under two parents is in once.
// access: read
// params: rootId string, @include bodies-below
// row: ids string[], unknownStarts count
// hits: 250
MATCH (root:Organisation {id: $rootId})
CALL (root) {
  @include bodies-below
  RETURN collect(DISTINCT b.id) AS ids,
    sum(CASE WHEN length(path) > 0 AND relationships(path)[-1].validFrom IS NULL THEN 1 ELSE 0 END) AS unknownStarts
}
RETURN ids, unknownStarts
