// What a rollup over all years `l` tells lines apart by.
// One that an earlier program wrote may lack its version and its best known size.
// row: versionId string, dataset string, currency string, vat string, family string?, sizeReported string, sizeAsOfPeriod string, sizeLatest string, sizeBestKnown string
coalesce(l.versionId, '') AS versionId, l.dataset AS dataset, l.currency AS currency, l.vat AS vat, l.family AS family, l.sizeReported AS sizeReported, l.sizeAsOfPeriod AS sizeAsOfPeriod, l.sizeLatest AS sizeLatest, coalesce(l.sizeBestKnown, '') AS sizeBestKnown
