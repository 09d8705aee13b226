// What a rollup of a financial year, or the lines it counts, `l` are told apart by.
@include audit-all-years + [l.framework, l.lot, l.lotCategory, l.financialYear, l.sector]
