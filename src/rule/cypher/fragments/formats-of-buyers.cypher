// What GOV.UK lists the buyers of a process `p` as, and how many they are.
// row: formats string[], buyers count
COLLECT { MATCH (p)-[:BOUGHT_BY]->(o:Organisation) WHERE o.format IS NOT NULL RETURN o.format AS format ORDER BY format LIMIT 100 } AS formats,
  COUNT { (p)-[:BOUGHT_BY]->() } AS buyers
