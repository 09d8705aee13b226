// Public bodies of a format, in GOV.UK's words.
// access: read
// params: format string
// row: id string
// hits: 8000
MATCH (b:PublicBody) USING INDEX b:PublicBody(nameKey, id) WHERE b.nameKey >= '' AND b.id IS NOT NULL AND b.format = $format
RETURN b.id AS id ORDER BY id LIMIT 20000
