// Which lines, or rollups of lines, `l` by what they were bought through and the size of their supplier; null is no condition, and the framework of lines that name none is ''.
// params: families string[]?, frameworks string[]?, lots string[]?, lotCategories string[]?, sizes string[]?, sizeProperty string
AND ($families IS NULL OR l.family IN $families) AND ($frameworks IS NULL OR coalesce(l.framework, '') IN $frameworks) AND ($lots IS NULL OR l.lot IN $lots) AND ($lotCategories IS NULL OR l.lotCategory IN $lotCategories)
  AND ($sizes IS NULL OR l[$sizeProperty] IN $sizes)
