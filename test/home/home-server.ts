import { fastify, type FastifyInstance } from 'fastify';
import type { HomeFacts } from '../../src/home/facts.ts';
import { homeRoutes } from '../../src/home/routes.ts';

export const FACTS: HomeFacts = {
  datasets: [
    { title: 'GOV.UK organisations', asAt: '2026-06-11', rows: 1254, synthetic: false, sample: false },
    { title: 'G-Cloud sales', asAt: '2013-12-31', rows: 24, synthetic: false, sample: true },
    { title: 'Generated sales', asAt: null, rows: 100_000, synthetic: true, sample: false },
  ],
  questions: [
    {
      slug: 'smes-across-bodies',
      title: 'Which SMEs won work across the bodies of a department?',
      variables: { parent: 'ministry-of-justice' },
    },
    { slug: 'unresolved-buyers', title: 'Which printed buyer names could not be tied to an organisation?' },
  ],
  unavailable: null,
};

/** The front page telling these facts; not listening yet. */
export async function homeServer(facts: () => Promise<HomeFacts>): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(homeRoutes({ facts }));
  return app;
}
