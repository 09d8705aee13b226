// Which supplier may be meant by an id, an identifier as scheme:value, a person's decision or a name, with or without its legal
// form; the surest reading first.
// access: read
// params: reference string, normalised string[], decisionId string
// row: @include supplier-columns, rank count
// hits: 20
CALL () {
  MATCH (s:Organisation {id: $reference}) RETURN s, 1 AS rank
  UNION
  MATCH (:Identifier {id: $reference})<-[:IDENTIFIED_BY]-(s:Organisation) RETURN s, 3 AS rank
  UNION
  MATCH (d:Decision {id: $decisionId}) WHERE d.active MATCH (s:Organisation {id: d.organisationId}) RETURN s, 4 AS rank
  UNION
  UNWIND $normalised AS one
  MATCH (n:Name {normalised: one})<-[:NAMED]-(s:Organisation)
  RETURN s, CASE WHEN n.text = $reference THEN 10 WHEN one = $normalised[0] THEN 11 ELSE 13 END AS rank
}
WITH s, rank WHERE s:Supplier
RETURN @include supplier-columns, min(rank) AS rank
ORDER BY rank, id LIMIT 2
