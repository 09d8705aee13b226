// Whether a place `r` in the hierarchy is one on a day; asOf null means as last known.
// params: asOf string?
($asOf IS NULL AND r.current) OR ($asOf IS NOT NULL AND coalesce(r.validFrom, '') <= $asOf AND coalesce(r.validTo, '9999') > $asOf AND none(gap IN coalesce(r.gaps, []) WHERE left(gap, 10) <= $asOf AND right(gap, 10) > $asOf))
