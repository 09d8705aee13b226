// The processes and awards that print the given names.
// access: read
// params: mentionIds string[]
// row: id string, isAward boolean
UNWIND $mentionIds AS mentionId
MATCH (:Mention {id: mentionId})<-[:AS_PRINTED]-(x) WHERE x:Award OR x:ContractingProcess
RETURN DISTINCT x.id AS id, x:Award AS isAward
ORDER BY id
