import { parse } from 'graphql';
import { z } from 'zod';
import { BuyergraphError } from '../errors.ts';
import type { DescribedVariable } from '../saved-query/described.ts';
import { answerTo, type Executor } from '../saved-query/run.ts';

/** Names that a field for somebody offers, by the name of its variable. */
export type Suggestions = ReadonlyMap<string, readonly string[]>;

const LARGEST = parse(/* GraphQL */ `
  query Suggestions($buyers: Boolean!, $suppliers: Boolean!) {
    buyers(order: NET_DESC, first: 100) @include(if: $buyers) {
      nodes {
        name
      }
    }
    suppliers(order: NET_DESC, first: 100) @include(if: $suppliers) {
      nodes {
        name
      }
    }
  }
`);
const NAMED = z.object({ nodes: z.array(z.object({ name: z.string() })) }).nullish();
const ANSWER = z.object({ buyers: NAMED, suppliers: NAMED });

const sideOf = ({ name }: DescribedVariable): 'buyers' | 'suppliers' =>
  name === 'supplier' ? 'suppliers' : 'buyers';

async function largest(sides: ReadonlySet<string>, executor: Executor) {
  const asked = { buyers: sides.has('buyers'), suppliers: sides.has('suppliers') };
  try {
    return ANSWER.parse(await answerTo({ document: LARGEST }, asked, executor));
  } catch (thrown) {
    // A form without suggestions is a form.
    if (thrown instanceof BuyergraphError) return { buyers: null, suppliers: null };
    throw thrown;
  }
}

/** Whom the fields of a question offer: those that bought most, and those that were paid most. A browser does so without a script. */
export async function suggestionsFor(
  variables: readonly DescribedVariable[],
  executor: Executor,
): Promise<Suggestions> {
  const parties = variables.filter(({ kind }) => kind === 'party');
  if (parties.length === 0) return new Map();
  const found = await largest(new Set(parties.map(sideOf)), executor);
  return new Map(
    parties.map((party) => [party.name, (found[sideOf(party)]?.nodes ?? []).map(({ name }) => name)]),
  );
}
