// The contracts `x` of a process `p`, and awards that stand for contracts their source does not publish.
CALL (p) {
  MATCH (x:Contract)-[:CONTRACT_OF]->(p) RETURN x, 'CONTRACT' AS statedAs
  UNION
  MATCH (x:Award)-[:RESULT_OF]->(p) WHERE NOT EXISTS { (x)<-[:CONTRACT_FOR]-(:Contract) } RETURN x, 'AWARD' AS statedAs
}
