// Which supplier may be meant by each of some references: an id, an identifier as scheme:value, a person's decision or a name, with or
// without its legal form; the surest reading first.
// access: read
// params: references {key string, reference string, normalised string[], decisionId string}[]
// row: key string, @include supplier-columns, rank count
// hits: 20 * references
UNWIND $references AS row
CALL (row) {
  CALL (row) {
    MATCH (s:Organisation {id: row.reference}) RETURN s, 1 AS rank
    UNION
    MATCH (:Identifier {id: row.reference})<-[:IDENTIFIED_BY]-(s:Organisation) RETURN s, 3 AS rank
    UNION
    MATCH (d:Decision {id: row.decisionId}) WHERE d.active MATCH (s:Organisation {id: d.organisationId}) RETURN s, 4 AS rank
    UNION
    UNWIND row.normalised AS one
    MATCH (n:Name {normalised: one})<-[:NAMED]-(s:Organisation)
    RETURN s, CASE WHEN n.text = row.reference THEN 10 WHEN one = row.normalised[0] THEN 11 ELSE 13 END AS rank
  }
  WITH s, rank WHERE s:Supplier
  RETURN s, min(rank) AS rank ORDER BY rank, s.id LIMIT 2
}
RETURN row.key AS key, @include supplier-columns, rank
ORDER BY key, rank, id LIMIT 2000
