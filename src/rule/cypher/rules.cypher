// All rules, the earliest first.
// access: read
// params:
// row: @include rule-columns
// hits: 200
// unique: id
MATCH (r:LegalRule) WHERE r.id IS NOT NULL
RETURN @include rule-columns
ORDER BY validFrom, id LIMIT 1000
