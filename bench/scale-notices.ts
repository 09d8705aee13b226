import { join } from 'node:path';
import Table from 'cli-table3';
import { writeHeavyNotices } from './heavy-notices.ts';
import { run, runImport } from './import-run.ts';
import { withNeo4j } from './own-neo4j.ts';

const emptyTable = () =>
  new Table({
    head: ['notices', 'files', 'what', 'seconds', 'importer MB', 'created', 'unchanged', 'drift'],
    style: { head: [], border: [] },
  });

/** So many notices, cut into so many files that are each a command of its own. */
type Scale = { notices: number; files: number };

/** Which files are told one by one: the first, the last, and eight between. */
const isTold = (number: number, files: number): boolean =>
  number === files - 1 || number % Math.max(1, Math.floor(files / 9)) === 0;

async function step(home: string, { notices, files }: Scale, { what, path }: { what: string; path: string }) {
  const { isWell, seconds, memoryMb, report } = await runImport(home, 'contracts-ocds', path);
  const made = [report.created ?? 'failed', report.unchanged ?? ''];
  return { row: [notices, files, what, seconds.toFixed(1), memoryMb, ...made], isRight: isWell };
}

/** Imports the files one after another and then the last again, into a Neo4j that is there all the time. */
async function importAll(home: string, scale: Scale): Promise<{ isRight: boolean; told: string }> {
  const { notices, files } = scale;
  const table = emptyTable();
  const path = join(home, 'notices.json');
  let isRight = true;
  for (let number = 0; number < files; number += 1) {
    const [from, to] = [number, number + 1].map((at) => Math.floor((at * notices) / files));
    await writeHeavyNotices(path, { from: from!, to: to! });
    const done = await step(home, scale, { what: `file ${number + 1}`, path });
    isRight &&= done.isRight;
    if (isTold(number, files)) table.push([...done.row, '']);
  }
  const again = await step(home, scale, { what: 'the last again, unchanged', path });
  const audited = await run(home, ['audit']);
  table.push([...again.row, audited.status === 0 ? '0' : audited.out.trim().split('\n').at(-1)]);
  const sum = await run(home, ['checksum']);
  table.push([
    notices,
    files,
    `checksum ${sum.out.trim().slice(0, 16)}`,
    sum.seconds.toFixed(1),
    '',
    '',
    '',
    '',
  ]);
  isRight &&= again.isRight && audited.status === 0 && sum.status === 0;
  return { isRight, told: table.toString() };
}

/** Loads made-up notices through the command line. @returns a table of what it took, and whether all went well. */
export const scaleNotices = (scale: Scale): Promise<{ isRight: boolean; told: string }> =>
  withNeo4j(({ home }) => importAll(home, scale));
