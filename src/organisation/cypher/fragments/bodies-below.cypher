// The bodies `b` below `root` by a `path`, so many levels down, as the hierarchy was on a day.
// params: minDepth count, maxDepth count, @include place-on-day
MATCH path = (root)<-[:CHILD_OF*0..10]-(b:Organisation)
  WHERE length(path) >= $minDepth AND length(path) <= $maxDepth
    AND all(r IN relationships(path) WHERE @include place-on-day)
    AND ($asOf IS NULL OR (@include open-on-day))
