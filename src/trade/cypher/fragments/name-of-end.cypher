// The names of what is at the other end `id` of a link, in the form in which they are ordered: of an organisation, or of a family, framework, lot or category.
// params: to string, kind string?
COLLECT {
  UNWIND CASE WHEN $to IN ['buyerId', 'supplierId'] THEN [id] ELSE [] END AS one MATCH (x:Organisation {id: one}) RETURN x.nameKey AS name
  UNION ALL
  UNWIND CASE WHEN $to = 'family' OR ($to = 'through' AND $kind = 'FAMILY') THEN [id] ELSE [] END AS one MATCH (x:FrameworkFamily {id: one}) RETURN toLower(x.name) AS name
  UNION ALL
  UNWIND CASE WHEN $to = 'framework' OR ($to = 'through' AND $kind = 'FRAMEWORK') THEN [id] ELSE [] END AS one MATCH (x:Framework {id: one}) RETURN toLower(x.name) AS name
  UNION ALL
  UNWIND CASE WHEN $to = 'lot' OR ($to = 'through' AND $kind = 'LOT') THEN [id] ELSE [] END AS one MATCH (x:Lot {id: one}) RETURN toLower(x.name) AS name
  UNION ALL
  UNWIND CASE WHEN $to = 'lotCategory' OR ($to = 'through' AND $kind = 'LOT_CATEGORY') THEN [id] ELSE [] END AS one MATCH (x:LotCategory {id: one}) RETURN toLower(x.name) AS name
}
