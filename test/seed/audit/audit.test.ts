import { expect, test } from 'vitest';
import { audit } from '../../../seed/audit/audit.ts';
import { ROLLUPS } from '../../../src/graph/rollups.ts';
import { aGraph } from '../../support/a-graph.ts';
import { noProgress } from '../../support/imported.ts';

const KINDS = Object.entries(ROLLUPS).map(([kind, { properties }]) => ({
  kind,
  said: new Set(Object.keys(properties)),
}));
const having = (property: string): string[] =>
  KINDS.flatMap(({ kind, said }) => (said.has(property) ? [kind] : [])).toSorted();

/** What a rollup says of its lines, each with a value that is off. */
const OFF = {
  netE4: 'r.netE4 + 1',
  grossE4: 'r.grossE4 + 1',
  creditsE4: 'r.creditsE4 - 1',
  lines: 'r.lines + 1',
  firstPeriod: "'1999-04'",
  lastPeriod: "'2099-03'",
  plane: "'AWARDED'",
} as const;

const graph = await aGraph()
  .organisation('ministry')
  .organisation('courts', { childOf: 'ministry' })
  .spend({ buyer: 'courts', supplier: 'Acme', net: '10', month: '2014-01' })
  .spend({ buyer: 'courts', supplier: 'Acme', net: '-3', month: '2014-02' });

test.each(Object.entries(OFF))('every kind of rollup whose %s is off is found', async (property, value) => {
  await graph.write.command(
    `MATCH ()-[r:${having(property).join('|')}]->() SET r.was = r.${property}, r.${property} = ${value}`,
  );
  const { findings } = await audit(graph, noProgress, false);
  await graph.write.command(
    `MATCH ()-[r]->() WHERE r.was IS NOT NULL SET r.${property} = r.was REMOVE r.was`,
  );
  expect([...new Set(findings.map(({ check }) => check))].toSorted()).toEqual(having(property));
  expect((await audit(graph, noProgress, false)).findings).toEqual([]);
});
