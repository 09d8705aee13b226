// The bodies `b` below `root` by a `path`, so many levels down, as the hierarchy was on a day.
// params: minDepth count, maxDepth count, @include place-on-day
MATCH path = (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  WHERE length(path) >= $minDepth AND length(path) <= $maxDepth
    AND all(r IN relationships(path) WHERE @include place-on-day)
    AND ($asOf IS NULL OR (coalesce(b.openedOn, '') <= $asOf AND coalesce(b.closedOn, '9999') > $asOf AND none(span IN coalesce(b.closedSpans, []) WHERE b.closedOn IS NULL AND left(span, 10) <= $asOf AND right(span, 10) > $asOf)))
