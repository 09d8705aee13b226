// Announced processes of a list with a last day to apply, and whether anything held says how they ended: an award, of a twin as well, or a withdrawal.
// access: read
// params: @include opportunities-listed
// row: id string, closesOn string, isAwarded boolean, isWithdrawn boolean
// hits: 60 + 60 * purchase-perimeter
UNWIND $lists AS list
CALL (list) {
  @include opportunities-listed
  WITH p WHERE p.closesOn IS NOT NULL
  RETURN p
}
RETURN p.id AS id, p.closesOn AS closesOn,
  coalesce(p.status, '') = 'awarded' OR EXISTS { (p)<-[:RESULT_OF]-(:Award) }
    OR EXISTS { MATCH (p)-[t:SAME_PROCESS_AS]-(q:ContractingProcess)<-[:RESULT_OF]-(:Award) WHERE t.status = 'ACCEPTED' }
    OR EXISTS { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE any(tag IN n.tags WHERE tag STARTS WITH 'award' OR tag = 'contract') } AS isAwarded,
  coalesce(p.status, '') IN ['cancelled', 'unsuccessful', 'withdrawn'] AS isWithdrawn
ORDER BY id LIMIT 20001
