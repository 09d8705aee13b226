import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { fastify, type FastifyInstance } from 'fastify';
import type { Loaded } from '../../src/home/loaded.ts';
import { homePage } from '../../src/home/page.ts';
import { addOwnFiles } from '../../src/web/own-files.ts';
import type { OfferedQuestion } from '../../src/web/page.ts';
import { pageRoutes } from '../../src/web/routes.ts';
import { silent } from '../support/imported.ts';

const CONTRACT = readFileSync(new URL('../../schema/published/api.graphql', import.meta.url), 'utf8');

export type Datasets = Loaded['datasets'];

export const DATASETS: Datasets = [
  {
    title: 'GOV.UK organisations',
    isSynthetic: false,
    isSample: false,
    versions: [{ asAt: '2026-06-11', rows: 1254 }],
  },
  {
    title: 'G-Cloud sales',
    isSynthetic: false,
    isSample: true,
    versions: [{ asAt: '2013-12-31', rows: 24 }],
  },
  {
    title: 'Generated sales',
    isSynthetic: true,
    isSample: false,
    versions: [{ asAt: 'release 7', rows: 100_000 }],
  },
];

const QUESTIONS: readonly OfferedQuestion[] = [
  {
    slug: 'smes-across-bodies',
    title: 'Which SMEs won work across the bodies of a department?',
    theme: 'Small suppliers',
  },
  {
    slug: 'unresolved-buyers',
    title: 'Which printed buyer names could not be tied to an organisation?',
    theme: 'Doubting a figure',
  },
];

/** The front page over the published contract and these datasets; not listening yet. */
export async function homeServer(
  datasets: () => Promise<Datasets>,
  questions = QUESTIONS,
): Promise<FastifyInstance> {
  const schema = makeExecutableSchema({ typeDefs: CONTRACT, resolvers: { Query: { datasets } } });
  const executor = () => ({ schema, context: () => ({ value: {}, end: () => undefined }) });
  const app = fastify();
  addOwnFiles(app);
  await app.register(
    pageRoutes({ pages: [homePage], schema, executor, questions: () => questions, log: silent }),
  );
  return app;
}
