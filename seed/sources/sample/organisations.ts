import type { FactsImporter } from '../../importer.ts';
import { HELD, heldFile, inOrder, type Held } from './held-file.ts';
import { BODIES_SCOPE, bodyFacts } from './public-body-facts.ts';
import { samplePublicBodies, samplePublicBodiesSource, type SamplePublicBody } from './public-bodies.ts';
import { sampleSource, takenOn } from './sample-source.ts';

/** Public bodies of the sample, in the register's words. */
export const sampleOrganisations: FactsImporter<Held<SamplePublicBody>, SamplePublicBody> = {
  ...HELD,
  into: 'facts',
  source: sampleSource({ ...samplePublicBodiesSource, id: BODIES_SCOPE.source, kind: 'ORGANISATIONS' }),
  read: (path) =>
    Promise.resolve(
      heldFile({
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
