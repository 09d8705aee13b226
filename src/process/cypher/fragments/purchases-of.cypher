// The processes `p` of a `list`, each once: those a LINK leads to from buyers, frameworks, lots or codes, those of the awards to a SUPPLIER, or ALL.
// params: lists {key string, by string, ids string[], buyerIds string[]?, supplierIds string[]?}[]
CALL (list) {
  WITH list WHERE list.by = 'LINK' UNWIND list.ids AS one
  MATCH (:Organisation|Framework|Lot|CpvCode {id: one})<-[:BOUGHT_BY|UNDER_FRAMEWORK|THROUGH_LOT|CLASSIFIED_AS]-(p:ContractingProcess) RETURN p
  UNION
  WITH list WHERE list.by = 'SUPPLIER' UNWIND list.ids AS one MATCH (:Organisation {id: one})<-[:AWARDED_TO]-(:Award)-[:RESULT_OF]->(p:ContractingProcess) RETURN p
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (p:ContractingProcess) WHERE p.id IS NOT NULL RETURN p
}
