import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { loadSample } from '../../seed/run/built-in.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ask, type Answer } from '../support/ask.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';
import { serving } from '../support/serving.ts';

const DOC = readFileSync(new URL('../../docs/front-end.md', import.meta.url), 'utf8');
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Every file of the project: its name in the text, and the block after it. */
const FILES = [...DOC.matchAll(/^`([\w./-]+)`[^\n]*:\n\n```\w+\n([^]*?)^```$/gm)].map(
  ([, name, content]) => ({ name: name!, content: content! }),
);
/** A sample is loaded, code is generated twice and TypeScript started twice, beside whatever else runs. */
const TIMEOUT_MS = 240_000;

const [INSTALL = '', ...COMMANDS] = (/^```sh\n(npm install [^]*?)^```$/m.exec(DOC)?.[1] ?? '')
  .trim()
  .split('\n');

/** The project as a reader has it after the installation. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-front-end-'));
  symlinkSync(MODULES, join(folder, 'node_modules'));
  for (const { name, content } of FILES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Runs a command of the text there. @throws Error with what it said when it fails. */
async function run(command: string, folder: string, server = ''): Promise<string> {
  const [program = '', ...words] = command.replace(/^npx /, '').split(' ');
  const PATH = `${join(MODULES, '.bin')}:${process.env['PATH']}`;
  const env = { PATH, HOME: process.env['HOME'], BUYERGRAPH: server, NO_COLOR: '1' };
  try {
    return (await promisify(execFile)(program, words, { cwd: folder, env })).stdout;
  } catch (failed) {
    const { stdout, stderr } = failed as { stdout: string; stderr: string };
    throw new Error(`${command}: ${stdout}${stderr}`, { cause: failed });
  }
}

const award = (number: number) =>
  awardRelease(`ocds-b5fd17-${number}`, 'Ministry of Justice', {
    awards: [
      { id: '1', value: { amount: number, currency: 'GBP' }, suppliers: [{ id: 's', name: 'Acme Ltd' }] },
    ],
  });

/** Neo4j plans each statement at its first run, which can take longer on a busy machine than a request may. */
async function planned(graph: Graph): Promise<void> {
  const buyer = 'ministry-of-justice';
  const variables = { filter: { buyer }, first: 2, slug: buyer, words: buyer };
  for (const { content } of FILES)
    for (const [, document = ''] of content.matchAll(/graphql\(`([^`]*)`\)/g))
      await ask(graph, document, variables);
}

/** The sample, and three contracts of the ministry, served. */
async function served(): Promise<string> {
  const graph = await emptyGraph();
  await loadSample(graph);
  await imported(graph, ['contracts-ocds', releasesFile([1, 2, 3].map(award))]);
  await planned(graph);
  return serving(graph);
}

test('what a reader installs is what is tested here', () => {
  const { devDependencies, dependencies } = JSON.parse(
    readFileSync(join(MODULES, '../package.json'), 'utf8'),
  );
  const installed = INSTALL.split(' ').filter((word) => /\d$/.test(word));
  const here: Record<string, string> = { ...devDependencies, ...dependencies };
  const names = installed.map((word) => word.replace(/@[\d.]+$/, ''));
  expect(names.length).toBe(5);
  expect(installed).toEqual(names.map((name) => `${name}@${here[name]}`));
});

test(
  'the project of docs/front-end.md is generated, type-checked and answered by its own commands',
  async () => {
    const [folder, server] = [project(), await served()];
    const said: string[] = [];
    for (const command of COMMANDS) said.push(await run(command, folder, server));
    expect(COMMANDS).toEqual(['npx graphql-codegen', 'npx tsc', 'node src/main.ts']);
    const { list, on, back, detail, found }: Answer = JSON.parse(said.at(-1)!);
    const row = (number: number): string => `Work ocds-b5fd17-${number} | Acme Ltd | ${number}.00 | GBP`;
    expect(list).toMatchObject({
      heading: '3 contracts',
      choices: ['YEAR: 2025 (3)', 'SUPPLIER: Acme Ltd (3)'],
      rows: [row(3), row(2)],
      back: null,
    });
    expect(on).toMatchObject({ rows: [row(1)], on: null });
    expect(back).toEqual(list);
    expect(detail.heading).toBe('Ministry of Justice: 8 suppliers');
    expect(detail.suppliers[0]).toEqual({
      row: 'Alpine Resourcing Limited: 1,766,497.74, 2013-03 to 2014-03',
      buyers: ['Ministry of Justice: 1,391,466.52', 'HM Prison Service: 375,031.22'],
    });
    expect(found[0]).toBe('Ministry of Justice (Organisation)');

    // What the types are worth: each mistake is seen before anything is asked.
    const page = join(folder, 'src/detail-page.ts');
    const right = readFileSync(page, 'utf8');
    writeFileSync(page, right.replace('money.format(net)', 'net.toFixed(2)'));
    await expect(run('tsc', folder)).rejects.toThrow(
      "Property 'toFixed' does not exist on type '`${number}`'",
    );
    writeFileSync(page, right.replace('          net\n', '          nett\n'));
    await expect(run('graphql-codegen', folder, server)).rejects.toThrow('Cannot query field "nett"');
  },
  TIMEOUT_MS,
);
