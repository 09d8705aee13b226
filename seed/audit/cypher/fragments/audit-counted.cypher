// What the amounts of lines add up to, counted another way than rollups are.
// row: key string, netE4 int, lines int, detail string
reduce(t = '', x IN properties | t + coalesce(x, '') + '|') AS key, reduce(net = 0, a IN amounts | net + a) AS netE4, size(amounts) AS lines,
  'INVOICED ' + toString(reduce(g = 0, a IN amounts | g + CASE WHEN a > 0 THEN a ELSE 0 END)) + ' '
    + toString(reduce(c = 0, a IN amounts | c + CASE WHEN a < 0 THEN a ELSE 0 END)) + ' ' + first + ' ' + last AS detail
