// What lines add up to by one to three of their properties, largest net first. A property the line lacks is the empty key.
// access: read
// params: @include line-conditions, @include line-sources, d1 string, d2 string, d3 string, afterNetE4 int, afterK1 string, afterK2 string, afterK3 string, limit count
// row: k1 string, k2 string, k3 string, @include line-sums
// hits: 30 + 11 * rollup-perimeter + 10 * line-perimeter
// unique: k1, k2, k3
// include: line-sources, group-sources, supplied-by-buyer, everything-by-buyer, pair-sources
CALL () {
@variant
    AND @include rollup-counted
    @include line-filters
  RETURN coalesce(l[$d1], '') AS k1, coalesce(l[$d2], '') AS k2, coalesce(l[$d3], '') AS k3, @include rollup-sums
  UNION ALL
  UNWIND $spans AS span
@lines
    @include line-conditions
  RETURN coalesce(l[$d1], '') AS k1, coalesce(l[$d2], '') AS k2, coalesce(l[$d3], '') AS k3, @include line-sums
}
WITH k1, k2, k3, @include part-sums
WHERE netE4 < $afterNetE4 OR (netE4 = $afterNetE4 AND (k1 > $afterK1 OR (k1 = $afterK1 AND (k2 > $afterK2 OR (k2 = $afterK2 AND k3 > $afterK3)))))
RETURN k1, k2, k3, netE4, grossE4, creditsE4, lines
ORDER BY netE4 DESC, k1, k2, k3 LIMIT $limit
