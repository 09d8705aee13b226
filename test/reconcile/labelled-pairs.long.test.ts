import { expect } from 'vitest';
import { REGISTER } from '../seed/derive/identity/govuk-register.ts';
import { sharedData, testWith } from '../seed/shared-data.ts';
import { emptyGraph } from '../support/graph.ts';
import { imported } from '../support/imported.ts';
import { measured, pairsByName } from './labelled-pairs.ts';

testWith(REGISTER)(
  'with the real register, the labelled pairs are matched as well as is said',
  async () => {
    const graph = await emptyGraph();
    await imported(graph, ['govuk-organisations', sharedData(REGISTER)]);
    const { figures, takenForOne } = await measured(graph, pairsByName());
    console.info(`reconciled with the real register: ${JSON.stringify(figures)}`);
    expect(takenForOne).toEqual([]);
    expect(figures.precision).toBe(1);
    expect(figures.recall).toBeGreaterThanOrEqual(0.75);
    expect(figures.offered).toBeGreaterThanOrEqual(0.9);
  },
  600_000,
);
