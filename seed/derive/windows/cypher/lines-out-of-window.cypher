// Lines that do not say yet until when they are known, counted by version and month.
// access: read
// params: windows {versionId string, period string, knownTo string}[]
// row: versionId string, period string, knownTo string, lines count
// unique: versionId, period
UNWIND $windows AS w
@include line-out-of-window
WITH w, count(l) AS lines
RETURN w.versionId AS versionId, w.period AS period, w.knownTo AS knownTo, lines
