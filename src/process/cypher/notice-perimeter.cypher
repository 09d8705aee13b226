// How many notices some lists have to look through together; those of a process take the work of four.
// access: read
// params: lists {key string, by string, ids string[]}[], from string, to string
// row: rows count
// unique: one
UNWIND $lists AS list
CALL (list) {
  WITH list WHERE list.by = 'LINK' UNWIND list.ids AS one MATCH (x:Organisation|Framework|CpvCode {id: one})
  RETURN 4 * COUNT { (x)<-[:BOUGHT_BY|UNDER_FRAMEWORK|CLASSIFIED_AS]-() } AS looked
  UNION ALL
  WITH list WHERE list.by = 'OCID' RETURN 1 AS looked
  UNION ALL
  WITH list WHERE list.by = 'VERSION' UNWIND list.ids AS one MATCH (x:DatasetVersion {id: one}) RETURN COUNT { (x)<-[:DERIVED_FROM]-() } AS looked
  UNION ALL
  WITH list WHERE list.by = 'SOURCE' UNWIND list.ids AS one
  RETURN COUNT { MATCH (n:Notice) USING INDEX n:Notice(source, publishedOn, id) WHERE n.source = one AND n.publishedOn >= $from AND n.publishedOn <= $to AND n.id IS NOT NULL } AS looked
  UNION ALL
  WITH list WHERE list.by = 'ALL' AND $from = '' RETURN COUNT { (:Notice) } AS looked
  UNION ALL
  WITH list WHERE list.by = 'ALL' AND $from <> '' RETURN COUNT { MATCH (n:Notice) USING INDEX n:Notice(publishedOn, id) WHERE n.publishedOn >= $from AND n.publishedOn <= $to AND n.id IS NOT NULL } AS looked
}
RETURN coalesce(sum(looked), 0) AS rows
