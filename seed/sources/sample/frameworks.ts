import type { FactsImporter } from '../importer.ts';
import type { FactSet, NodeFact } from '../../store/facts.ts';
import { frameworkScope } from '../digital-marketplace-frameworks/scope.ts';
import { frameworkFactsFrom } from '../digital-marketplace-frameworks/transform.ts';
import { BUILT_IN, builtInFile, inOrder, type BuiltIn } from './built-in-file.ts';
import { sampleSource } from './sample-source.ts';

const SOURCE = 'sample-frameworks';

const facts = (): FactSet => frameworkFactsFrom([], { source: SOURCE, sample: true });

function frameworks(): NodeFact[] {
  return [...facts().nodes.values()].filter(({ label }) => label === 'Framework');
}

/** The frameworks the project knows by itself: real facts, without a checkout of their definitions. */
export const sampleFrameworks: FactsImporter<BuiltIn<NodeFact>, NodeFact> = {
  ...BUILT_IN,
  into: 'facts',
  source: sampleSource({
    id: SOURCE,
    title: 'Framework families, lots and categories',
    publisher: 'buyergraph',
    licence: 'MIT',
    kind: 'FRAMEWORKS',
  }),
  read: (path) =>
    Promise.resolve(
      builtInFile({
        path,
        content: frameworks().map(({ id, values }) => [id, values]),
        asAt: null,
        encoding: 'UTF-8',
        records: () => inOrder(frameworks()),
      }),
    ),
  recordLabel: 'Framework',
  scope: frameworkScope(SOURCE),
  transform: facts,
};
