// Which supplier a person means by an id, an identifier as scheme:value, or a name; the surest reading first.
// access: read
// params: reference string, normalised string
// row: id string, name string, nameKey string, rank count
CALL () {
  MATCH (o:Organisation {id: $reference}) RETURN o, 1 AS rank
  UNION
  MATCH (:Identifier {id: $reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, 3 AS rank
  UNION
  MATCH (n:Name {normalised: $normalised})<-[:NAMED]-(o:Organisation) RETURN o, CASE n.text WHEN $reference THEN 4 ELSE 5 END AS rank
}
WITH o, rank WHERE o:Supplier
RETURN o.id AS id, o.name AS name, o.nameKey AS nameKey, min(rank) AS rank
ORDER BY rank, id LIMIT 2
