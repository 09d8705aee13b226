import type { SpendDimension } from '../../generated/schema-types.ts';
import type { LineFilter } from './conditions.ts';

/** The property of SpendLine each dimension is. Closed: nothing else is ever looked up. */
const PROPERTIES: Readonly<Record<Exclude<SpendDimension, 'SIZE'>, string>> = {
  BUYER: 'buyerId',
  SUPPLIER: 'supplierId',
  FAMILY: 'family',
  FRAMEWORK: 'framework',
  LOT_CATEGORY: 'lotCategory',
  LOT: 'lot',
  FINANCIAL_YEAR: 'financialYear',
  MONTH: 'period',
  SECTOR: 'sector',
};

/** The property that tells the lines of a question apart by a dimension; that of SIZE depends on the basis. */
export const propertyOf = (
  dimension: SpendDimension,
  { sizeProperty }: Pick<LineFilter, 'sizeProperty'>,
): string => (dimension === 'SIZE' ? sizeProperty : PROPERTIES[dimension]);
