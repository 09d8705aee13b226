// Who may be meant by an id, a slug, an identifier as scheme:value, a person's decision or a name; the surest reading first.
// A present name is surer than a former one, an open body than a closed one, a register than a printed name.
// access: read
// params: reference string, normalised string, decisionId string
// row: @include organisation-columns, rank count
CALL () {
  MATCH (o:Organisation {id: $reference}) RETURN o, 1 AS rank
  UNION
  MATCH (o:Organisation {slug: $reference}) RETURN o, 2 AS rank
  UNION
  MATCH (:Identifier {id: $reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, 3 AS rank
  UNION
  MATCH (d:Decision {id: $decisionId}) WHERE d.active MATCH (o:Organisation {id: d.organisationId}) RETURN o, 4 AS rank
  UNION
  MATCH (n:Name {normalised: $normalised})<-[:NAMED]-(o:Organisation)
  RETURN o, CASE n.text WHEN $reference THEN 10 ELSE 20 END + CASE o.source WHEN 'names' THEN 5 ELSE 0 END + CASE n.text WHEN o.name THEN 0 ELSE 2 END + CASE o.govukStatus WHEN 'closed' THEN 1 ELSE 0 END AS rank
}
RETURN @include organisation-columns, rank
ORDER BY rank, id LIMIT 2
