// Everything that a line `l` was bought through, by its kind; null where it does not say.
[['FAMILY', l.family], ['FRAMEWORK', l.framework], ['LOT', l.lot], ['LOT_CATEGORY', l.lotCategory]]
