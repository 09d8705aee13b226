// Which of the given notices are held, whether the given version is known to have them, and whether there are others of their OCID.
// access: read
// params: ids string[], versionId string
// row: id string, isDerived boolean, isOneOfSeveral boolean
UNWIND $ids AS id
MATCH (n:Notice {id: id})
RETURN id, EXISTS { (n)-[:DERIVED_FROM]->(:DatasetVersion {id: $versionId}) } AS isDerived,
  EXISTS { MATCH (other:Notice) WHERE other.ocid = n.ocid AND other.id <> id } AS isOneOfSeveral
ORDER BY id
