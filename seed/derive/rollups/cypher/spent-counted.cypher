// SUPPLIED of the given buyers, as it will stand after the next publication, added up over their suppliers as SPENT holds it.
// access: read
// params: ids string[]
// row: buyerId string, @include line-properties, netE4 int, grossE4 int, creditsE4 int, lines int, firstPeriod string, lastPeriod string
UNWIND $ids AS id
MATCH ()-[l:SUPPLIED]->() WHERE l.buyerId = id AND l.until IS NULL
RETURN l.buyerId AS buyerId, @include line-properties, sum(l.netE4) AS netE4, sum(l.grossE4) AS grossE4, sum(l.creditsE4) AS creditsE4, sum(l.lines) AS lines,
  min(l.firstPeriod) AS firstPeriod, max(l.lastPeriod) AS lastPeriod
