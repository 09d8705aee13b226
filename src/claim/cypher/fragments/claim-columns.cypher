// What every statement returns of a claim `c`.
// row: id string, document string, says string, organisationId string?, familyId string?, rule string?, printed string?, valueE4 int?, unit FigureUnit?, unitInferred boolean, withinE4 int?, firstMonth string?, lastMonth string?, money FigureMoney?, reach FigureReach?, portion FigurePortion?, question string?, variables string[], addUp string?, per string?, whereColumn string?, whereValue string?, asRule boolean, assumes string?, unchecked string?, parts string[], sharePart string?, shareWhole string?, against string?, documentTitle string, publisher string, documentUrl string?, publishedOn string?, publishedInferred boolean, locator string
c.id AS id, c.document AS document, c.says AS says,
  COLLECT { MATCH (c)-[:ABOUT]->(o) RETURN o.id AS aboutId ORDER BY aboutId LIMIT 1 }[0] AS organisationId,
  COLLECT { MATCH (c)-[:ABOUT_FAMILY]->(f) RETURN f.id AS aboutId ORDER BY aboutId LIMIT 1 }[0] AS familyId,
  c.rule AS rule, c.printed AS printed, c.valueE4 AS valueE4, c.unit AS unit, coalesce(c.unitInferred, false) AS unitInferred, c.withinE4 AS withinE4, c.firstMonth AS firstMonth, c.lastMonth AS lastMonth, c.money AS money, c.reach AS reach, c.portion AS portion,
  c.question AS question, coalesce(c.variables, []) AS variables, c.addUp AS addUp, c.per AS per, c.whereColumn AS whereColumn, c.whereValue AS whereValue, coalesce(c.asRule, false) AS asRule, c.assumes AS assumes, c.unchecked AS unchecked,
  coalesce(c.parts, []) AS parts, c.sharePart AS sharePart, c.shareWhole AS shareWhole, c.against AS against,
  c.documentTitle AS documentTitle, c.publisher AS publisher, c.documentUrl AS documentUrl, c.publishedOn AS publishedOn, coalesce(c.publishedInferred, false) AS publishedInferred, c.locator AS locator
