// Leaves out lines, or rollups of lines, `l` that meet one condition of $not; an empty list is no condition, and the framework of lines that name none is ''. SpendExclusion in the schema.
// params: not {buyerIds string[], supplierIds string[], families string[], frameworks string[], lots string[], lotCategories string[], sizes string[], sectors string[]}?
AND CASE WHEN $not IS NULL THEN true ELSE NOT (
    coalesce(l.buyerId IN $not.buyerIds, false) OR coalesce(l.supplierId IN $not.supplierIds, false) OR coalesce(l.family IN $not.families, false) OR coalesce(l.framework, '') IN $not.frameworks
    OR coalesce(l.lot IN $not.lots, false) OR coalesce(l.lotCategory IN $not.lotCategories, false) OR coalesce(l[$sizeProperty] IN $not.sizes, false) OR coalesce(l.sector IN $not.sectors, false)) END
