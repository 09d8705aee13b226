import type { FactsImporter } from '../importer.ts';
import { BUILT_IN, builtInFile, inOrder, type BuiltIn } from './built-in-file.ts';
import { BODIES_SCOPE, bodyFacts } from './public-body-facts.ts';
import { samplePublicBodies, samplePublicBodiesSource, type SamplePublicBody } from './public-bodies.ts';
import { sampleSource, takenOn } from './sample-source.ts';

/** Public bodies of the sample, in the register's words. */
export const sampleOrganisations: FactsImporter<BuiltIn<SamplePublicBody>, SamplePublicBody> = {
  ...BUILT_IN,
  into: 'facts',
  source: sampleSource({ ...samplePublicBodiesSource, id: BODIES_SCOPE.source, kind: 'ORGANISATIONS' }),
  read: (path) =>
    Promise.resolve(
      builtInFile({
        path,
        content: samplePublicBodies(),
        asAt: takenOn(samplePublicBodiesSource.asAt),
        encoding: 'UTF-8',
        records: () => inOrder(samplePublicBodies()),
      }),
    ),
  recordLabel: 'Organisation',
  scope: BODIES_SCOPE,
  transform: bodyFacts,
};
