// The rollups `l` of a `list` of suppliers that is not of all: of what some buyers paid, or of what was sold under families, frameworks or none, through lots or lots of categories.
// params: lists {key string, by string, ids string[]}[]
CALL (list) {
  WITH list WHERE list.by = 'BUYER' UNWIND list.ids AS one MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = one RETURN l
  UNION ALL
  WITH list WHERE list.by = 'LOT' UNWIND list.ids AS one MATCH ()-[l:SOLD_THROUGH]->() WHERE l.lot = one RETURN l
  UNION ALL
  WITH list WHERE list.by = 'FRAMEWORK' UNWIND list.ids AS one MATCH ()-[l:SOLD_THROUGH]->() WHERE l.framework = one RETURN l
  UNION ALL
  WITH list WHERE list.by = 'LOT_CATEGORY' UNWIND list.ids AS one MATCH ()-[l:SOLD_THROUGH]->() WHERE l.lotCategory = one RETURN l
  UNION ALL
  WITH list WHERE list.by = 'FAMILY' UNWIND list.ids AS one MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId IS NOT NULL AND l.family = one RETURN l
  UNION ALL
  WITH list WHERE list.by = 'NO_FRAMEWORK' UNWIND [list] AS one MATCH ()-[l:SOLD_THROUGH]->() WHERE l.supplierId IS NOT NULL AND l.framework IS NULL RETURN l
}
