// What lines `l` come to between two ends, whatever they are.
// row: netE4 int, lines int, detail string
sum(l.amountE4) AS netE4, count(l) AS lines, 'INVOICED ' + min(l.period) + ' ' + max(l.period) AS detail
