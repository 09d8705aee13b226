// Organisation.parents — the organisations each given one is directly part of.
// access: read
// params: ids string[], asOf string?
// row: key string, id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string
UNWIND $ids AS key
MATCH (:Organisation {id: key})-[r:CHILD_OF]->(o:Organisation)
WHERE ($asOf IS NULL AND r.current) OR ($asOf IS NOT NULL AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999') > $asOf AND none(gap IN coalesce(r.gaps, []) WHERE left(gap, 10) <= $asOf AND right(gap, 10) > $asOf))
RETURN key, o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source
ORDER BY key, o.nameKey, o.id LIMIT 5000
