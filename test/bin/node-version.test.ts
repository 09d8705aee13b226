import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const asNode = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;

test.each([
  ['buyergraph', 'npx buyergraph …'],
  ['check', 'npm test'],
  ['generate', 'npm run generate'],
])('on an older Node %s says which it needs, and how to get it', (program, command) => {
  const file = `${import.meta.dirname}/../../bin/${program}.js`;
  for (const version of ['20.20.2', '22.17.9']) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', asNode(version), file, 'nothing'], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect([status, stderr.trim()]).toEqual([
      1,
      `buyergraph needs Node 22.18 or later and this is ${version}. Run it through npm (${command}), ` +
        'which uses the Node of the package, or install a newer Node.',
    ]);
  }
});
