import type { Domain } from '../domain/domain.ts';
import { BodyConnection, BodyEdge } from './BodyConnection.ts';
import { namesFinder } from './finder.ts';
import { HistoryStep } from './HistoryStep.ts';
import { organisationLoaders, type OrganisationLoaders } from './loaders.ts';
import { Identifier, Organisation, OrganisationName } from './Organisation.ts';
import { organisationQuery } from './query.ts';
import { Resolution } from './resolutions.ts';
import { UnresolvedBuyer } from './UnresolvedBuyer.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    organisation: OrganisationLoaders;
  }
}

/** Who buys: departments, agencies, public bodies, and names nobody knows yet. */
export const organisation = {
  name: 'organisation',
  types: {
    BodyConnection,
    BodyEdge,
    HistoryStep,
    Identifier,
    Organisation,
    OrganisationName,
    Resolution,
    UnresolvedBuyer,
  },
  query: organisationQuery,
  loaders: { organisation: organisationLoaders },
  nodes: { Organisation: (key, { organisation: { byId } }) => byId.load(key) },
  finders: [namesFinder],
} satisfies Domain;
