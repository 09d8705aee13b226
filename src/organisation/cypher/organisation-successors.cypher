// Organisation.successors — the organisations that replaced each given one.
// access: read
// params: ids string[]
// row: key string, id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[:SUPERSEDED_BY]->(o:Organisation)
RETURN key, o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source
ORDER BY key, o.nameKey, o.id LIMIT 5000
