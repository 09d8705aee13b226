// Frameworks of each given family, oldest first.
// access: read
// params: slugs string[]
// row: key string, id string, name string, iteration count?, reference string?, operator string?, startsOn string?, endsOn string?, url string?, evidence string?, familyId string, familyName string
UNWIND $slugs AS key
MATCH (family:FrameworkFamily {id: key})<-[:ITERATION_OF]-(f:Framework)
RETURN key, f.id AS id, f.name AS name, f.iteration AS iteration, f.reference AS reference, f.operator AS operator, f.startsOn AS startsOn, f.endsOn AS endsOn, f.url AS url, f.evidence AS evidence, family.id AS familyId, family.name AS familyName
ORDER BY key, f.iteration, f.id LIMIT 5000
