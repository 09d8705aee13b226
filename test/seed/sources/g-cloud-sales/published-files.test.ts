import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asAtFromName } from '../../../../seed/read/as-at-from-name.ts';
import { collected } from '../../published-file.ts';
import { salesFile } from '../../../../seed/sources/g-cloud-sales/raw.ts';

const FOLDER = fileURLToPath(new URL('../../../../../shared/data/g-cloud-sales/', import.meta.url));
const absent = !existsSync(FOLDER) && process.env.REQUIRE_SHARED_DATA !== '1';
if (absent) console.warn('skipped: the published G-Cloud sales files are not in ../shared/data');

test.skipIf(absent).for([
  ['G-Cloud-Total-Spend-13-12-13.csv', '2013-12-13', 4_699, 777_889_895_500n, '2012-04', '2013-11'],
  [
    'G-Cloud-Spend-14-07-14-v2-For-import.2012-rows-only.csv',
    '2014-07-14',
    569,
    70_978_869_425n,
    '2012-04',
    '2012-12',
  ],
] as const)(
  'reads %s to the last line and the last ten-thousandth',
  async ([name, asAt, count, netE4, from, to]) => {
    const file = await salesFile(FOLDER + name);
    const lines = await collected(file.records());
    const records = lines.flatMap((line) => ('record' in line ? [line.record] : []));
    const periods = records.map(({ period }) => period).toSorted();
    expect({
      asAt: asAtFromName(name)?.asAt,
      lines: lines.length,
      records: records.length,
      netE4: records.reduce((sum, { amountE4 }) => sum + amountE4, 0n),
      first: periods[0],
      last: periods.at(-1),
      encoding: file.encoding,
      lineEnd: file.lineEnd,
    }).toEqual({
      asAt,
      lines: count,
      records: count,
      netE4,
      first: from,
      last: to,
      encoding: 'macintosh',
      lineEnd: 'CR',
    });
  },
);

test.skipIf(absent)('reads what Excel for Mac wrote as its writer saw it', async () => {
  const lines = await collected((await salesFile(`${FOLDER}G-Cloud-Total-Spend-13-12-13.csv`)).records());
  const texts = lines.flatMap((line) => ('record' in line ? [line.record.description] : []));
  expect(texts.filter((text) => text.includes('Miniserver VM®')).length).toBeGreaterThan(70);
  expect(texts.filter((text) => /[¨ªÐÕ]/.test(text))).toEqual([]);
});
