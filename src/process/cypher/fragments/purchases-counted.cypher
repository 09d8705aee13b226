// How many processes `purchases` the ways of a `list` lead to, by counts that Neo4j keeps; one reached twice counts twice.
CALL (list) {
  WITH list WHERE list.by = 'ALL' RETURN COUNT { (:ContractingProcess) } AS purchases
  UNION ALL
  WITH list WHERE list.by <> 'ALL' UNWIND list.ids AS one MATCH (x:Organisation|Framework|Lot|CpvCode {id: one})
  RETURN CASE list.by WHEN 'SUPPLIER' THEN COUNT { (x)<-[:AWARDED_TO]-() } ELSE COUNT { (x)<-[:BOUGHT_BY|UNDER_FRAMEWORK|THROUGH_LOT|CLASSIFIED_AS]-() } END AS purchases
}
