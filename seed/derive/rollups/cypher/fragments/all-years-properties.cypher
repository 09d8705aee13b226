// What a rollup over all years `l` tells lines apart by.
// row: versionId string, dataset string, currency string, vat string, family string?, sizeReported string, sizeAsOfPeriod string, sizeLatest string, sizeBestKnown string
l.versionId AS versionId, l.dataset AS dataset, l.currency AS currency, l.vat AS vat, l.family AS family, l.sizeReported AS sizeReported, l.sizeAsOfPeriod AS sizeAsOfPeriod, l.sizeLatest AS sizeLatest, l.sizeBestKnown AS sizeBestKnown
