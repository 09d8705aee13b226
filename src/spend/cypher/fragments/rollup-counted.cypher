// Of rollups `l` those that count in the published state; a later one may be in the making.
// params: published int
l.since <= $published AND (l.until IS NULL OR l.until > $published)
