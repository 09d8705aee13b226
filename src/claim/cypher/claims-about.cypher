// The claims about each given organisation, family or rule.
// access: read
// params: ids string[]
// row: key string, @include claim-columns
// hits: 10 + 1000 * ids
// unique: key, id
// variant organisation: MATCH (:Organisation {id: key})<-[:ABOUT]-(c:Claim)
// variant family: MATCH (:FrameworkFamily {id: key})<-[:ABOUT_FAMILY]-(c:Claim)
// variant rule: MATCH (:LegalRule {id: key})<-[:ABOUT_RULE]-(c:Claim)
UNWIND $ids AS key
@variant
RETURN key, @include claim-columns
ORDER BY key, id LIMIT 20000
