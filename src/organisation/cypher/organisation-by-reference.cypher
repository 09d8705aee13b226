// Who may be meant by each of some references: an id, a slug, an identifier as scheme:value, a person's decision or a name; the surest reading first.
// An open body is surer than a closed one, a present name than a former one, a register than a printed name; to the letter
// is an even rank. Of `normalised` the first is the name as it is compared with all, the others with those no register has. What is an acronym of whom depends on who else bears it, so acronyms are left to the rules.
// access: read
// params: references {key string, reference string, normalised string[], decisionId string}[]
// row: key string, @include organisation-columns, rank count
// hits: 30 * references
UNWIND $references AS row
CALL (row) {
  CALL (row) {
    MATCH (o:Organisation {id: row.reference}) RETURN o, 1 AS rank
    UNION
    MATCH (o:Organisation {slug: row.reference}) RETURN o, 2 AS rank
    UNION
    MATCH (:Identifier {id: row.reference})<-[:IDENTIFIED_BY]-(o:Organisation) RETURN o, 3 AS rank
    UNION
    MATCH (d:Decision {id: row.decisionId}) WHERE d.active MATCH (o:Organisation {id: d.organisationId}) RETURN o, 4 AS rank
    UNION
    UNWIND row.normalised AS one
    MATCH (n:Name {normalised: one})<-[:NAMED]-(o:Organisation)
    WHERE n.kind <> 'ACRONYM' AND CASE WHEN one = row.normalised[0] THEN true ELSE o.source = 'names' END
    RETURN o, 10 + CASE o.source WHEN 'names' THEN 8 ELSE 0 END + CASE o.govukStatus WHEN 'closed' THEN 4 ELSE 0 END + CASE n.text WHEN o.name THEN 0 ELSE 2 END + CASE n.text WHEN row.reference THEN 0 ELSE 1 END AS rank
  }
  RETURN o, rank ORDER BY rank, o.id LIMIT 2
}
RETURN row.key AS key, @include organisation-columns, rank
ORDER BY key, rank, id LIMIT 2000
