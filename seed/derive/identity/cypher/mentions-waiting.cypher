// How many printed names wait for some step of finding out whom they mean.
// access: read
// params:
// row: names count
MATCH (m:Mention) WHERE m.due IS NOT NULL
RETURN count(m) AS names
