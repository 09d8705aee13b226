// A page of claims by id: about a body, about a family, of a document, one alone, with a check or without.
// access: read
// params: organisationId string?, family string?, document string?, slug string?, checkable boolean?, after string, limit count
// row: @include claim-columns
// hits: 400 + 60 * limit
// unique: id
MATCH (c:Claim) WHERE c.id > $after
  AND ($slug IS NULL OR c.id = $slug)
  AND ($document IS NULL OR c.document = $document)
  AND ($family IS NULL OR c.family = $family)
  AND ($checkable IS NULL OR (c.unchecked IS NULL) = $checkable)
  AND ($organisationId IS NULL OR EXISTS { (c)-[:ABOUT]->(:Organisation {id: $organisationId}) })
WITH c ORDER BY c.id LIMIT $limit
RETURN @include claim-columns
ORDER BY id
