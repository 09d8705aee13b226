import type { Context } from '../domain/context.ts';
import type { RowOf } from '../graph/catalogue.ts';

type Statement = RowOf<'process-statements'>;

/** A field that is as the process of a purchase states it; it is read where it is asked for, at once for all of a page. */
export const stated =
  <Purchase, V>(processIdOf: (purchase: Purchase) => string, told: (statement: Statement) => V) =>
  async (purchase: Purchase, _: unknown, { loaders }: Context): Promise<V | null> => {
    const statement = await loaders.process.statement.load(processIdOf(purchase));
    return statement && told(statement);
  };

/** What contracts, awards and opportunities are described by alike. */
export const describedBy = <Purchase>(processIdOf: (purchase: Purchase) => string) => ({
  description: stated(processIdOf, ({ description }) => description),
  reference: stated(processIdOf, ({ reference }) => reference),
  routeAsPrinted: stated(processIdOf, ({ methodDetails }) => methodDetails),
  category: stated(processIdOf, ({ category }) => category),
});
