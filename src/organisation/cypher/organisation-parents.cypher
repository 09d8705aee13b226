// Organisation.parents — the organisations each given one is directly part of.
// access: read
// params: ids string[], @include place-on-day
// row: key string, @include organisation-columns
// hits: 27 * ids
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[r:CHILD_OF]->(o:Organisation)
WHERE @include place-on-day
RETURN key, @include organisation-columns
ORDER BY key, o.nameKey, o.id LIMIT 5000
