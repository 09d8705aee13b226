import { expect, test } from 'vitest';
import { aliases, working } from './working.ts';

test('what one request may not have is refused before it runs, with a way to narrow it; the rest is answered', async () => {
  const { ask } = await working({ hits: 2_500_000 });
  const { status, body } = await ask(`{ ${aliases('dear', 4)} light }`);
  expect(status).toBe(200);
  expect(body.data).toEqual({ dear0: 57_142, dear1: 57_142, dear2: null, dear3: null, light: 1 });
  expect(body.errors).toHaveLength(2);
  expect(body.errors[0]).toMatchObject({
    path: ['dear2'],
    message:
      'This part would take the database about 1,000,000 steps; the other parts of the request leave 500,000 of 2,500,000. Ask for it in a request of its own, or name a buyer or a supplier, or fewer years.',
    extensions: { code: 'LIMIT_EXCEEDED' },
  });
  expect(body.extensions.cost.work).toEqual({ requested: 4_000_010, limit: 2_500_000, actual: 2_000_010 });
});

test('what is too much for any request is not told to come alone', async () => {
  const { ask } = await working({ hits: 900_000 });
  const { body } = await ask('{ dear }');
  expect(body.errors[0].message).toBe(
    'This part would take the database about 1,000,000 steps; one request may have 900,000. Name a buyer or a supplier, or fewer years.',
  );
});
