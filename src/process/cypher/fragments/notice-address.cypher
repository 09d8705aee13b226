// Where the latest notice of a process `p` with an address is.
// row: url string?
COLLECT { MATCH (n:Notice)-[:ANNOUNCES]->(p) WHERE n.url IS NOT NULL RETURN n.url ORDER BY n.publishedAt DESC, n.id LIMIT 1 }[0] AS url
