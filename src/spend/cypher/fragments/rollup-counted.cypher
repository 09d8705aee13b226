// Of rollups `l` those that count in the published state; a later one may be in the making. One expression: an OR makes
// the planner read what has an end apart from what has none, and what is ended between the two is in neither.
// params: published int
l.since <= $published AND CASE WHEN l.until IS NULL THEN true ELSE l.until > $published END
