// Versions of each given dataset, oldest first.
// access: read
// params: slugs string[]
// row: key string, @include version-columns
// hits: 15 * slugs
UNWIND $slugs AS key
MATCH (:Dataset {id: key})<-[:VERSION_OF]-(v:DatasetVersion)
RETURN key, @include version-columns
ORDER BY key, asAt, id LIMIT 5000
