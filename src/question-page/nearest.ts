import { parse } from 'graphql';
import { z } from 'zod';
import { answerTo, type Executor } from '../saved-query/run.ts';
import { FOUND, FOUND_THING, nameOf, thingFound } from './found.ts';
import type { ThingType } from './things.ts';

/** What a search is asked that looks for what somebody may have meant. */
export const NEAREST = parse(/* GraphQL */ `
  query Nearest($query: String!, $kinds: [SearchKind!]) {
    search(query: $query, kinds: $kinds, first: 8) {
      nodes {
        node {
          ...FoundThing
        }
      }
    }
  }
  ${FOUND_THING}
`);

/** What a search looks for where a thing of this type is meant. */
const KINDS: Readonly<Record<ThingType, string>> = {
  Organisation: 'ORGANISATION',
  Supplier: 'SUPPLIER',
  Framework: 'FRAMEWORK',
  FrameworkFamily: 'FRAMEWORK_FAMILY',
  CpvCode: 'CPV_CODE',
};

const ANSWER = z.object({ search: z.object({ nodes: z.array(z.object({ node: FOUND })) }) });

/** Things that may be meant by what somebody typed, the best first, each with what a variable takes for it. */
export async function nearestTo(
  query: string,
  type: ThingType,
  executor: Executor,
): Promise<{ name: string; reference: string }[]> {
  const data = await answerTo({ document: NEAREST }, { query, kinds: [KINDS[type]] }, executor);
  return ANSWER.parse(data).search.nodes.flatMap(({ node }) => {
    const [name, thing] = [nameOf(node), thingFound(node)];
    return name !== null && thing ? [{ name, reference: thing.reference }] : [];
  });
}
