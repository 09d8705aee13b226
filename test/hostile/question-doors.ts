import { exampleVariables } from '../../src/saved-query/variables.ts';
import { questions } from '../support/saved-answer.ts';
import type { Chance } from './chance.ts';
import { documentOf, mutated } from './documents.ts';
import { NAUGHTY, NAUGHTY_VALUES } from './naughty.ts';
import { asked, bomb, FORMATS, naughtyText, posted, search, type Sent } from './sending.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const SLUGS = [...questions.keys()];

/** What a question takes: its examples, some of them replaced. */
function givenTo(slug: string, chance: Chance, naughty: readonly unknown[]): [string, unknown][] {
  return Object.entries(exampleVariables(questions.get(slug)!)).map(([name, value]) => [
    name,
    chance.is(0.3) ? chance.pick(naughty) : value,
  ]);
}

/** Behind the question mark: what the question takes, and sometimes what it does not. */
function searchFor(slug: string, chance: Chance): string {
  const given = new URLSearchParams();
  for (const [name, value] of givenTo(slug, chance, NAUGHTY))
    given.append(name, String(value).slice(0, 4_000));
  if (chance.is(0.1)) given.append(chance.pick(NAUGHTY).slice(0, 200), 'x');
  if (chance.is(0.1))
    given.append(
      chance.pick(['bom', 'envelope', 'notes', 'asof']),
      chance.pick(['1', '2', '', '9'.repeat(30)]),
    );
  return search(given);
}

const called = (name: unknown, given: unknown) =>
  posted(
    '/mcp',
    { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } },
    { accept: 'application/json, text/event-stream' },
  );

/** What is sent to all other doors. */
export const TO_OTHERS: readonly Sent[] = [
  [
    9,
    '/q/<slug>.<format>',
    'naughty variables',
    (turn, chance) => {
      const slug = SLUGS[turn % SLUGS.length]!;
      return { path: `/q/${slug}.${chance.pick(FORMATS)}${searchFor(slug, chance)}` };
    },
  ],
  [
    4,
    '/q/<slug>',
    'page',
    (turn, chance) => {
      const slug = SLUGS[turn % SLUGS.length]!;
      return { path: `/q/${slug}${searchFor(slug, chance)}`, init: { headers: { accept: 'text/html' } } };
    },
  ],
  [
    2,
    '/q',
    'paths',
    (_turn, chance) => ({
      path: `/q/${encodeURIComponent(chance.pick(NAUGHTY).toWellFormed().slice(0, 300))}${chance.pick(['', '.csv', '/snippets'])}`,
    }),
  ],
  [
    1,
    '/q',
    'list',
    (_turn, chance) => ({
      path: `/q${search({ about: chance.pick(NAUGHTY).slice(0, 4_000), theme: chance.pick(NAUGHTY).slice(0, 4_000) })}`,
    }),
  ],
  [
    2,
    'POST /q',
    'without a key',
    (_turn, chance) =>
      posted(
        '/q',
        {
          document: chance.pick(['{ suppliers { nodes { name } } }', ...NAUGHTY_VALUES]),
          slug: chance.pick(NAUGHTY_VALUES),
        },
        chance.is(0.5)
          ? { authorization: `Bearer ${chance.pick(['x', 'null', 'a'.repeat(500), '../../x'])}` }
          : {},
      ),
  ],
  [
    3,
    '/feed/<slug>.atom',
    'naughty variables',
    (turn, chance) => {
      const slug = SLUGS[turn % SLUGS.length]!;
      return {
        path: `/feed/${slug}${chance.pick(['.atom', '.atom', '.atom', '', '.rss'])}${searchFor(slug, chance)}`,
      };
    },
  ],
  [
    4,
    '/rows.<format>',
    'documents',
    (turn, chance) => {
      const { text } = documentOf(turn, chance, chance.is(0.5) ? naughtyText(chance) : undefined);
      const given = chance.pick([
        asked(text),
        asked(mutated(text, chance)),
        bomb(chance),
        asked(text, chance.pick(NAUGHTY_VALUES)),
      ]);
      return posted(`/rows.${chance.pick(FORMATS)}`, given);
    },
  ],
  [
    2,
    '/mcp',
    'tools',
    (turn, chance) => {
      const slug = SLUGS[turn % SLUGS.length]!;
      const given = Object.fromEntries(givenTo(slug, chance, NAUGHTY_VALUES));
      return chance.is(0.8)
        ? called(slug, { ...given, ...(chance.is(0.3) && { max_rows: chance.pick(NAUGHTY_VALUES) }) })
        : called(chance.pick(NAUGHTY_VALUES), chance.pick(NAUGHTY_VALUES));
    },
  ],
  [
    2,
    '/mcp',
    'documents',
    (turn, chance) => {
      const { text } = documentOf(turn, chance, chance.is(0.5) ? naughtyText(chance) : undefined);
      const document = chance.pick([text, mutated(text, chance), bomb(chance).query]);
      return called(chance.pick(['execute', 'validate']), { document });
    },
  ],
  [
    1,
    '/mcp',
    'messages',
    (_turn, chance) =>
      posted(
        '/mcp',
        chance.pick([
          ...NAUGHTY_VALUES,
          {
            jsonrpc: '2.0',
            id: chance.pick(NAUGHTY_VALUES),
            method: chance.pick(NAUGHTY_VALUES),
            params: chance.pick(NAUGHTY_VALUES),
          },
        ]),
        { accept: 'application/json, text/event-stream' },
      ),
  ],
  [
    4,
    '/reconcile',
    'queries',
    (_turn, chance) => {
      const one = () => ({
        query: chance.pick(NAUGHTY_VALUES),
        type: chance.pick(['organisation', 'supplier', ...NAUGHTY]),
        limit: chance.pick([3, ...NAUGHTY_VALUES]),
        properties: chance.pick([
          [{ pid: 'company-number', v: chance.pick(NAUGHTY_VALUES) }],
          chance.pick(NAUGHTY_VALUES),
        ]),
      });
      const queries = chance.pick([{ q0: one() }, { q0: one(), q1: one() }, chance.pick(NAUGHTY_VALUES)]);
      return {
        path: '/reconcile',
        init: {
          method: 'POST',
          headers: FORM,
          body: String(new URLSearchParams({ queries: JSON.stringify(queries) })).slice(0, 90_000),
        },
      };
    },
  ],
  [
    1,
    '/reconcile',
    'extend',
    (_turn, chance) => {
      const extend = {
        ids: chance.pick([['organisation:ministry', chance.pick(NAUGHTY)], chance.pick(NAUGHTY_VALUES)]),
        properties: chance.pick([[{ id: chance.pick(NAUGHTY) }], chance.pick(NAUGHTY_VALUES)]),
      };
      return {
        path: '/reconcile',
        init: {
          method: 'POST',
          headers: FORM,
          body: String(new URLSearchParams({ extend: JSON.stringify(extend) })),
        },
      };
    },
  ],
  [
    2,
    '/reconcile/…',
    'looking up',
    (_turn, chance) => {
      const way = chance.pick([
        'view?id=',
        'preview?id=',
        'suggest/entity?prefix=',
        'suggest/type?prefix=',
        'suggest/property?prefix=',
        'extend/propose?type=',
      ]);
      return {
        path: `/reconcile/${way}${encodeURIComponent(chance.pick(NAUGHTY).toWellFormed().slice(0, 2_000))}`,
        init: { redirect: 'manual' },
      };
    },
  ],
  [
    3,
    '/search',
    'page',
    (_turn, chance) => ({
      path: `/search${search({
        q: chance.pick(NAUGHTY).slice(0, 5_000),
        ...(chance.is(0.3) && {
          [chance.pick(['kinds', 'after', 'x'])]: chance.pick(NAUGHTY).slice(0, 1_000),
        }),
      })}`,
      init: { headers: { accept: 'text/html' } },
    }),
  ],
];
