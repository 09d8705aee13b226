import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { savedQuestion } from '../../src/saved-query/document.ts';
import { warmUp } from '../../src/server/warm-up.ts';

const schema = buildSchema(`
  type Query { things: [Thing!]! all(first: Int): ThingConnection! }
  type Thing { name: String }
  type ThingConnection { pageInfo: PageInfo! edges: [ThingEdge!]! }
  type ThingEdge { node: Thing! }
  type PageInfo { hasNextPage: Boolean! }`);
const SLUGS = ['things-by-name', 'things-first', 'things-again', 'things-last'];
const questions = new Map(
  SLUGS.map((slug) => [slug, savedQuestion(slug, '# Things\nquery Things { things { name } }', schema)]),
);

test('what is opened first is asked before warming up is said to be done, lists and all else after that, once, whatever fails', async () => {
  let asked = 0;
  const executor = {
    schema,
    // Nobody answers for things: each question fails, and none keeps another from being asked.
    context: () => {
      asked += 1;
      return { value: {}, end: () => undefined };
    },
  };
  const asking = { executor, log: pino({ level: 'silent' }) };
  const { rest } = await warmUp(questions, ['things-last'], asking);
  const [atOnce] = [asked];
  await rest;
  // That one, and the next has begun.
  expect([atOnce, asked]).toEqual([2, SLUGS.length + 1]);
});
