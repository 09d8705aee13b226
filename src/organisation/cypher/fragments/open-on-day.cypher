// Whether a body `b` was open on a day; where no source says when it ended, but while a register lists it as closed.
// params: asOf string?
coalesce(b.openedOn, '') <= $asOf AND coalesce(b.closedOn, '9999') > $asOf AND none(span IN coalesce(b.closedSpans, []) WHERE b.closedOn IS NULL AND left(span, 10) <= $asOf AND right(span, 10) > $asOf)
