import type { RowOf } from '../graph/catalogue.ts';
import type { ListedLines } from './lines.ts';
import type { Traded } from './trades.ts';

export {
  FIRST_MONTH,
  LAST_MONTH,
  type LineFilter,
  linesOf,
  NOW,
  OWN,
  type OwnCondition,
  type Reach,
  throughOf,
} from './conditions.ts';
export { propertyOf } from './dimensions.ts';
export { invoicedBy } from './invoiced.ts';
export { linePage, linesBy } from './lines.ts';
export { earliest, latest } from './months.ts';
export { narrowed, questionOf, type SpendQuestion } from './question.ts';
export { partiesBy, tradePage } from './trades.ts';
export { assertThroughKnown, undefinedIn } from './not-known.ts';
export { assertWithout } from './without.ts';

export type InvoicedLineConnectionNode = ListedLines;
export type TradingBuyerConnectionNode = Traded<RowOf<'organisations-by-id'>>;
export type TradingSupplierConnectionNode = Traded<RowOf<'suppliers-by-id'>>;
export type TradingFamilyConnectionNode = Traded<RowOf<'families'>>;
export type TradingFrameworkConnectionNode = Traded<Omit<RowOf<'frameworks-by-slug'>, 'key'>>;
export type TradingLotConnectionNode = Traded<RowOf<'lots-by-id'>>;
export type TradingLotCategoryConnectionNode = Traded<RowOf<'lot-categories'>>;
