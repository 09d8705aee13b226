// Of whom or what it is noted that something is still to follow, a page at a time.
// access: read
// params: kind string, limit count
// row: id string
MATCH (note:Uncounted {kind: $kind}) WHERE note.id IS NOT NULL
WITH note ORDER BY note.id LIMIT $limit
RETURN note.of AS id ORDER BY id
