import { NAUGHTY, NAUGHTY_VALUES } from './naughty.ts';
import { documentOf, mutated } from './documents.ts';
import { asked, bomb, type Maker, naughtyText, posted, search, type Sent } from './sending.ts';

const naughtyDocument: Maker = (turn, chance) => {
  const { text, tried } = documentOf(turn, chance, naughtyText(chance));
  return { ...posted('/graphql', asked(text)), tried };
};

/** What is sent to /graphql. */
export const TO_GRAPHQL: readonly Sent[] = [
  [
    20,
    '/graphql',
    'valid',
    (turn, chance) => {
      const { text, tried } = documentOf(turn, chance);
      return { ...posted('/graphql', asked(text)), tried };
    },
  ],
  [18, '/graphql', 'naughty arguments', naughtyDocument],
  [
    10,
    '/graphql',
    'mutated',
    (turn, chance) => posted('/graphql', asked(mutated(documentOf(turn, chance).text, chance))),
  ],
  [
    5,
    '/graphql',
    'bomb',
    (_turn, chance) => {
      const { query, variables } = bomb(chance);
      return posted('/graphql', asked(query, variables));
    },
  ],
  [
    4,
    '/graphql',
    'naughty variables',
    (_turn, chance) =>
      posted(
        '/graphql',
        asked(
          'query ($a: String!, $f: SpendFilter) { search(query: $a) { nodes { match } } invoiced(filter: $f) { total { net } } }',
          {
            a: chance.pick(NAUGHTY_VALUES),
            f: chance.pick([{ buyer: chance.pick(NAUGHTY_VALUES) }, chance.pick(NAUGHTY_VALUES)]),
          },
        ),
      ),
  ],
  [
    2,
    '/graphql',
    'naughty parts',
    (_turn, chance) =>
      posted('/graphql', {
        query: chance.pick(['{ __typename }', ...NAUGHTY_VALUES]),
        operationName: chance.pick(NAUGHTY_VALUES),
        extensions: chance.pick([
          {
            persistedQuery: { version: chance.pick(NAUGHTY_VALUES), sha256Hash: chance.pick(NAUGHTY_VALUES) },
          },
          chance.pick(NAUGHTY_VALUES),
        ]),
      }),
  ],
  [
    2,
    '/graphql',
    'GET',
    (turn, chance) => ({
      path: `/graphql${search({ query: chance.is(0.5) ? documentOf(turn, chance).text.slice(0, 6_000) : chance.pick(NAUGHTY).slice(0, 6_000) })}`,
      init: { headers: chance.is(0.7) ? { 'apollo-require-preflight': '1' } : {} },
    }),
  ],
];
