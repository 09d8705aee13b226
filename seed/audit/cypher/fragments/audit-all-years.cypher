// What a rollup over all years, or the lines it counts, `l` are told apart by.
[l.versionId, l.dataset, l.currency, l.vat, l.family, l.sizeReported, l.sizeAsOfPeriod, l.sizeLatest, l.sizeBestKnown]
