// When notices say they were published, by id.
// access: read
// params: after string, limit count
// row: id string, publishedAt string?
MATCH (n:Notice) WHERE n.id > $after
RETURN n.id AS id, n.publishedAt AS publishedAt
ORDER BY id LIMIT $limit
