// Notices of all, or of one service, by day: an index has them in this order, and no more is read than a page has.
// access: read
// params: source string?, from string, to string, descending boolean, afterText string, afterId string?, limit count
// row: number int, text string, @include notice-columns
// hits: 30 + 12 * limit
// unique: n.id
// variant allUp: MATCH (n:Notice) USING INDEX n:Notice(publishedOn, id) WHERE n.id IS NOT NULL
// variant allUp.order: ORDER BY n.publishedOn, n.id
// variant allDown: MATCH (n:Notice) USING INDEX n:Notice(publishedOn, id) WHERE n.id IS NOT NULL
// variant allDown.order: ORDER BY n.publishedOn DESC, n.id DESC
// variant ofSourceUp: MATCH (n:Notice) USING INDEX n:Notice(source, publishedOn, id) WHERE n.source = $source AND n.id IS NOT NULL
// variant ofSourceUp.order: ORDER BY n.source, n.publishedOn, n.id
// variant ofSourceDown: MATCH (n:Notice) USING INDEX n:Notice(source, publishedOn, id) WHERE n.source = $source AND n.id IS NOT NULL
// variant ofSourceDown.order: ORDER BY n.source DESC, n.publishedOn DESC, n.id DESC
@variant
  AND n.publishedOn >= $from AND n.publishedOn <= $to AND CASE WHEN n.publishedOn <> $afterText OR $afterId IS NULL THEN true WHEN $descending THEN n.id < $afterId ELSE n.id > $afterId END
RETURN 0 AS number, n.publishedOn AS text, @include notice-columns
@order
LIMIT $limit
