import type {
  ConnectedThingResolvers,
  ConnectionPathResolvers,
  ConnectionPathsResolvers,
  ConnectionStepResolvers,
} from '../../generated/resolver-types.ts';
import type { NodeName } from '../domain/domain.ts';
import { lotCalled } from '../framework/node.ts';
import { keyOf } from './known.ts';
import type { ConnectedThingNode } from './node.ts';
import { amountOf, sentenceOf } from './sentence.ts';

/** By the kinds that paths lead through. */
const TYPES = {
  ORGANISATION: 'Organisation',
  SUPPLIER: 'Supplier',
  LOT: 'Lot',
  FRAMEWORK: 'Framework',
  FRAMEWORK_FAMILY: 'FrameworkFamily',
  AWARD: 'Award',
  CONTRACT: 'Contract',
} as const satisfies Readonly<Record<string, NodeName>>;
const isTyped = (kind: string): kind is keyof typeof TYPES => Object.hasOwn(TYPES, kind);

export const ConnectedThing: ConnectedThingResolvers = {
  facts: ({ degree }) => degree,
  thing: ({ kind, id }, _, { node }) => (isTyped(kind) ? node(TYPES[kind], id) : null),
};

export const ConnectionStep: ConnectionStepResolvers = {
  link: ({ link }) => link.link,
  sentence: async ({ link }, _, { loaders }) => {
    // What is a lot of which framework is what that link says by itself.
    const isWhole = link.link === 'LOT_OF';
    const called = async ({ kind, id, name }: ConnectedThingNode): Promise<string> =>
      kind === 'LOT' && !isWhole ? lotCalled(await loaders.framework.lotNamed(id), loaders) : name;
    const [subject, object] = await Promise.all([called(link.subject), called(link.object)]);
    return sentenceOf(link, { subject, object });
  },
  amount: ({ link }) => amountOf(link)?.amountE4 ?? null,
  currency: ({ link }) => amountOf(link)?.currency ?? null,
  since: ({ link }) => link.since,
  until: ({ link }) => link.until,
  sources: ({ link }) => link.sources.toSorted(),
};

export const ConnectionPath: ConnectionPathResolvers = {
  weight: ({ path }) => BigInt(path.weight),
  steps: ({ path }) =>
    path.links.map((link, place) => {
      const isAlong = keyOf(link.subject) === keyOf(path.spots[place]!);
      return {
        ...{ number: place + 1, link },
        ...(isAlong ? { from: link.subject, to: link.object } : { from: link.object, to: link.subject }),
      };
    }),
};

export const ConnectionPaths: ConnectionPathsResolvers = {
  paths: ({ paths }) => paths.map((path, place) => ({ number: place + 1, path })),
  warnings: ({ from, to, paths, summary }) =>
    paths.length > 0 ? [] : [{ code: from && to ? 'NO_PATH' : 'UNKNOWN_PARTY', message: summary }],
};
