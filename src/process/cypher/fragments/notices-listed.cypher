// The notices `n` of a `list`, each once: about processes that a LINK leads to from buyers, frameworks or codes, about those with an OCID, of a VERSION of a dataset, of a SOURCE, or ALL. Null is no condition. NoticeFilter in the schema.
// Where there are no notices yet a label would be entered by all that have it: so a version's are told by `labels`, and the others by properties of an index.
// params: lists {key string, by string, ids string[], buyerIds string[]?}[], frameworks string[]?, noFramework boolean, cpv string?, ocid string?, source string?, types string[]?, tags string[]?, from string, to string, @include notices-excluded
CALL (list) {
  WITH list WHERE list.by = 'LINK' UNWIND list.ids AS one
  MATCH (:Organisation|Framework|CpvCode {id: one})<-[:BOUGHT_BY|UNDER_FRAMEWORK|CLASSIFIED_AS]-(:ContractingProcess)<-[:ANNOUNCES]-(n:Notice) RETURN n
  UNION
  WITH list WHERE list.by = 'OCID' UNWIND list.ids AS one MATCH (n:Notice) WHERE n.ocid = one AND n.id IS NOT NULL RETURN n
  UNION
  WITH list WHERE list.by = 'VERSION' UNWIND list.ids AS one MATCH (:DatasetVersion {id: one})<-[:DERIVED_FROM]-(n) WHERE 'Notice' IN labels(n) RETURN n
  UNION
  WITH list WHERE list.by = 'SOURCE' UNWIND list.ids AS one MATCH (n:Notice) WHERE n.source = one AND n.publishedOn >= $from AND n.publishedOn <= $to AND n.id IS NOT NULL RETURN n
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (n:Notice) WHERE n.publishedOn >= $from AND n.publishedOn <= $to AND n.id IS NOT NULL RETURN n
}
WITH * WHERE n.publishedOn >= $from AND n.publishedOn <= $to AND ($source IS NULL OR n.source = $source) AND ($ocid IS NULL OR n.ocid = $ocid)
  AND ($types IS NULL OR replace(replace(replace(toLower(coalesce(n.noticeType, '')), '-', ''), '_', ''), ' ', '') IN $types)
  AND ($tags IS NULL OR any(tag IN n.tags WHERE replace(replace(replace(toLower(tag), '-', ''), '_', ''), ' ', '') IN $tags))
WITH *, CASE WHEN list.buyerIds IS NULL AND $frameworks IS NULL AND NOT $noFramework AND $cpv IS NULL THEN true ELSE EXISTS {
  MATCH (n)-[:ANNOUNCES]->(p:ContractingProcess)
  WHERE CASE WHEN $cpv IS NULL THEN true ELSE any(code IN p.cpv WHERE code STARTS WITH $cpv) END
    AND CASE WHEN list.buyerIds IS NULL THEN true ELSE EXISTS { (p)-[:BOUGHT_BY]->(o:Organisation) WHERE o.id IN list.buyerIds } END
    AND CASE WHEN $noFramework THEN NOT EXISTS { (p)-[:UNDER_FRAMEWORK]->() } WHEN $frameworks IS NULL THEN true ELSE EXISTS { (p)-[:UNDER_FRAMEWORK]->(f:Framework) WHERE f.id IN $frameworks } END
} END AS isAbout
WHERE isAbout
@include notices-excluded
