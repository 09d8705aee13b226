// Which lines `l` the published state knows, or knew on a day. knownTo is looked at first: what is about to change it
// says so before (lines-change).
// params: published int, knownAt string
AND l.knownFrom <= $knownAt AND CASE WHEN l.knownTo > $knownAt
  THEN coalesce(l.changedIn <= $published, true) OR l.knownToBefore > $knownAt
  ELSE l.changedIn > $published AND l.knownToBefore > $knownAt END
