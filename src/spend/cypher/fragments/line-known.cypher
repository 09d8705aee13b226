// Which lines `l` the published state knows, or knew on a day.
// params: published int, knownAt string
AND l.knownFrom <= $knownAt AND CASE WHEN l.changedIn > $published THEN l.knownToBefore ELSE l.knownTo END > $knownAt
