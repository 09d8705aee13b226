// Who a person means by a slug, an id, an identifier as scheme:value, or a name; the surest reading first.
// access: read
// params: reference string, normalised string
// row: id string, slug string?, name string, nameKey string, acronym string?, format string?, govukStatus string?, closedStatus string?, openedOn string?, closedOn string?, url string?, source string, rank int
CALL () {
  MATCH (o:Organisation {id: $reference}) RETURN o, 1 AS rank
  UNION
  MATCH (o:Organisation {slug: $reference}) RETURN o, 2 AS rank
  UNION
  MATCH (:Identifier {id: $reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, 3 AS rank
  UNION
  MATCH (n:Name {normalised: $normalised})<-[:NAMED]-(o:Organisation)
  RETURN o, CASE WHEN n.text <> $reference THEN 8 ELSE 4 END + CASE WHEN o.source = 'names' THEN 2 ELSE 0 END + CASE o.govukStatus WHEN 'closed' THEN 1 ELSE 0 END AS rank
}
RETURN o.id AS id, o.slug AS slug, o.name AS name, o.nameKey AS nameKey, o.acronym AS acronym, o.format AS format, o.govukStatus AS govukStatus, o.closedStatus AS closedStatus, o.openedOn AS openedOn, o.closedOn AS closedOn, o.url AS url, o.source AS source, rank
ORDER BY rank, id LIMIT 2
