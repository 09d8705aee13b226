// Who may be meant by a slug, an id, an identifier as scheme:value, or a name: each `o` with its `rank`, the surest reading first.
// params: reference string, normalised string
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
