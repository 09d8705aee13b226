import { expect, test } from 'vitest';
import { columnsOf, isSurelySales } from '../../../seed/sources/g-cloud-sales/header.ts';
import { packedSuppliers } from '../../../seed/sources/contracts-finder-csv/suppliers.ts';
import { setsUpFramework } from '../../../seed/store/notices/framework-setup.ts';
import { frameworkReferences } from '../../../seed/values/framework-reference.ts';
import { dayPrinted } from '../../../seed/values/day.ts';
import { amountOf } from '../../../seed/values/amount.ts';
import { withoutPersonalData } from '../../../seed/values/personal-data.ts';
import { withShortEcho } from '../../../src/graphql/echo.ts';

/** Long texts on which a pattern with two ways to go takes minutes. */
const UNITS = ['a', ' ', '0', '@', 'a@', '(at) ', '.a', '0 ', '(0', '+44 ', '<', '[', '"\\', '| ', '] ['];
const MORE = ['framework ', 'award a ', 'exvat', 'RM', 'set up ', 'under ', '01/01/2020 ', 'a b '];
const TEXTS = [...UNITS, ...MORE].flatMap((unit) => {
  const long = unit.repeat(Math.ceil(200_000 / unit.length));
  return [long, `framework${long}`, `${long}@`, `${long}@example.org`];
});

test.each<[string, (text: string) => unknown]>([
  ['personal data', (text) => withoutPersonalData(text, ['Jane Doe', 'a a'])],
  ['what sets up a framework', (description) => setsUpFramework({ tender: { description } })],
  ['numbers of agreements', frameworkReferences],
  ['packed suppliers', packedSuppliers],
  ['days', dayPrinted],
  ['amounts', amountOf],
  ['columns', (text) => [columnsOf([text]), isSurelySales([text])]],
  ['messages', withShortEcho],
])('looks for %s in a long text of anything in the time it takes to read it', (_, look) => {
  const slow = TEXTS.filter((text) => {
    const start = performance.now();
    look(text);
    return performance.now() - start > 1_000;
  });
  expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
});
