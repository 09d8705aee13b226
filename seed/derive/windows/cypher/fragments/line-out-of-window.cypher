// Lines `l` of a window `w` that do not say yet until when they are known.
// params:
MATCH (l:SpendLine) WHERE l.versionId = w.versionId AND l.period = w.period AND l.knownTo <> w.knownTo
