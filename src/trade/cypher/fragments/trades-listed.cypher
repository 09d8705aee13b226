// Who, or what, `id` is at the other end of the rollups of a list, and what the link is worth: all it was paid, credits taken off. Lines that do not say are left out.
// params: @include trades-of, @include rollup-counted, to string, family string?, framework string?, lot string?, lotCategory string?, sizes string[]?, sizeProperty string, netFromE4 int?
WITH list, l WHERE @include rollup-counted AND l[$to] IS NOT NULL
  AND ($family IS NULL OR l.family = $family) AND ($framework IS NULL OR l.framework = $framework) AND ($lot IS NULL OR l.lot = $lot) AND ($lotCategory IS NULL OR l.lotCategory = $lotCategory)
  AND ($sizes IS NULL OR l[$sizeProperty] IN $sizes)
WITH list, l[$to] AS id, sum(l.netE4) AS netE4, sum(l.lines) AS lines, min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod
WITH * WHERE $netFromE4 IS NULL OR netE4 >= $netFromE4
