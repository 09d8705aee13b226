import { parse } from 'graphql';
import { z } from 'zod';
import { answerTo, type Executor } from '../saved-query/run.ts';
import type { ThingType } from './things.ts';

const NEAREST = parse(/* GraphQL */ `
  query Nearest($query: String!, $kinds: [SearchKind!]) {
    search(query: $query, kinds: $kinds, first: 8) {
      nodes {
        node {
          ... on Organisation {
            slug
            id
            name
          }
          ... on Supplier {
            id
            name
          }
          ... on Framework {
            slug
            name
          }
          ... on FrameworkFamily {
            slug
            name
          }
        }
      }
    }
  }
`);

/** What a search looks for where a thing of this type is meant. A supplier may be known as a body. */
const KINDS: Readonly<Record<ThingType, readonly string[]>> = {
  Organisation: ['ORGANISATION'],
  Supplier: ['SUPPLIER'],
  Framework: ['FRAMEWORK'],
  FrameworkFamily: ['FRAMEWORK_FAMILY'],
};

const FOUND = z.object({
  search: z.object({
    nodes: z.array(
      z.object({
        node: z.object({ slug: z.string().nullish(), id: z.string().optional(), name: z.string() }),
      }),
    ),
  }),
});

/** Things that may be meant by what somebody typed, the best first, each with what a variable takes for it. */
export async function nearestTo(
  query: string,
  type: ThingType,
  executor: Executor,
): Promise<{ name: string; reference: string }[]> {
  const data = await answerTo({ document: NEAREST }, { query, kinds: KINDS[type] }, executor);
  return FOUND.parse(data).search.nodes.flatMap(({ node: { slug, id, name } }) => {
    const reference = slug ?? id;
    return reference === undefined ? [] : [{ name, reference }];
  });
}
