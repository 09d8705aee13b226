// What every statement returns of a framework `f` of a `family`.
// row: id string, name string, iteration count?, reference string?, operator string?, startsOn string?, endsOn string?, url string?, evidence string?, familyId string?, familyName string?, knownBy FrameworkKnownBy
f.id AS id, f.name AS name, f.iteration AS iteration, f.reference AS reference, f.operator AS operator, f.startsOn AS startsOn, f.endsOn AS endsOn, f.url AS url, f.evidence AS evidence, family.id AS familyId, family.name AS familyName, coalesce(f.knownBy, 'DEFINITION') AS knownBy
