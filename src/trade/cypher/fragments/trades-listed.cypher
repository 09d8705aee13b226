// Who, or what, `id` is at the other end of the rollups of a list, and what the link is worth: all it was paid, credits taken off. Lines that do not say are left out.
// params: @include trades-of, @include rollup-counted, to string, @include through-filters, netFromE4 int?
WITH list, l WHERE @include rollup-counted AND l[$to] IS NOT NULL
  @include through-filters
WITH list, l[$to] AS id, sum(l.netE4) AS netE4, sum(l.lines) AS lines, min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod
WITH * WHERE $netFromE4 IS NULL OR netE4 >= $netFromE4
