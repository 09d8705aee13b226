// The lots `lot` of frameworks `f` that a list takes in: all, or those of some families, frameworks or categories. LotFilter in the schema.
// params: lists {key string, by string, ids string[]}[], words string[], frameworks string[]?, lotCategory string?
CALL (list) {
  WITH list WHERE list.by = 'FRAMEWORK' UNWIND list.ids AS one MATCH (lot:Lot)-[:LOT_OF]->(f:Framework {id: one}) RETURN lot, f
  UNION
  WITH list WHERE list.by = 'CATEGORY' UNWIND list.ids AS one MATCH (:LotCategory {id: one})<-[:IN_CATEGORY]-(lot:Lot)-[:LOT_OF]->(f:Framework) RETURN lot, f
  UNION
  WITH list WHERE list.by = 'ALL' UNWIND [list] AS one MATCH (lot:Lot)-[:LOT_OF]->(f:Framework) WHERE lot.id IS NOT NULL AND f.id IS NOT NULL RETURN lot, f
}
WITH lot, f WHERE all(word IN $words WHERE toLower(lot.name + ' ' + coalesce(lot.description, '')) CONTAINS word)
  AND ($frameworks IS NULL OR f.id IN $frameworks) AND ($lotCategory IS NULL OR EXISTS { (lot)-[:IN_CATEGORY]->(c:LotCategory) WHERE c.id = $lotCategory })
