// Every notice held of the given processes.
// access: read
// params: ocids string[]
// row: id string, ocid string, content string
UNWIND $ocids AS ocid
MATCH (n:Notice) WHERE n.ocid = ocid AND n.id IS NOT NULL
RETURN n.id AS id, ocid, n.content AS content
ORDER BY ocid, id
