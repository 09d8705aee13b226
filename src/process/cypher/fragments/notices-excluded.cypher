// Leaves out the notices `n` that meet one condition of $not; an empty list is no condition. NoticeExclusion in the schema.
// params: not {buyerIds string[], frameworks string[], noFramework boolean, codes string[], sources string[], types string[], tags string[]}?
WITH * WHERE CASE WHEN $not IS NULL THEN true ELSE NOT (
  coalesce(n.source IN $not.sources, false) OR replace(replace(replace(toLower(coalesce(n.noticeType, '')), '-', ''), '_', ''), ' ', '') IN $not.types
  OR any(tag IN n.tags WHERE replace(replace(replace(toLower(tag), '-', ''), '_', ''), ' ', '') IN $not.tags)
  OR (size($not.codes) > 0 AND EXISTS { MATCH (n)-[:ANNOUNCES]->(p:ContractingProcess) WHERE any(code IN p.cpv WHERE any(one IN $not.codes WHERE code STARTS WITH one)) })
  OR (size($not.buyerIds) > 0 AND EXISTS { MATCH (n)-[:ANNOUNCES]->(:ContractingProcess)-[:BOUGHT_BY]->(o:Organisation) WHERE o.id IN $not.buyerIds })
  OR (size($not.frameworks) > 0 AND EXISTS { MATCH (n)-[:ANNOUNCES]->(:ContractingProcess)-[:UNDER_FRAMEWORK]->(f:Framework) WHERE f.id IN $not.frameworks })
  OR ($not.noFramework AND EXISTS { MATCH (n)-[:ANNOUNCES]->(p:ContractingProcess) WHERE NOT EXISTS { (p)-[:UNDER_FRAMEWORK]->() } })
) END
