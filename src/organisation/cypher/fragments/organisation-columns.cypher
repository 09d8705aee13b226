// What every statement returns of an organisation `o`.
// row: id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string
o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source
