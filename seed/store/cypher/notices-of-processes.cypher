// Every notice held of the given processes, with the last day of the files it stands in.
// access: read
// params: ocids string[]
// row: id string, ocid string, content string, lastSeen string?
UNWIND $ocids AS ocid
MATCH (n:Notice) WHERE n.ocid = ocid AND n.id IS NOT NULL
CALL (n) { MATCH (n)-[:DERIVED_FROM]->(v:DatasetVersion) WHERE NOT v.asAt STARTS WITH 'undated' RETURN max(v.asAt) AS lastSeen }
RETURN n.id AS id, ocid, n.content AS content, lastSeen
ORDER BY ocid, id
