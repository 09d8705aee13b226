import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { demandSpace } from '../../src/local-neo4j/space.ts';

test('a disk with too little left is named with what it has, what is needed and what to do', async () => {
  await expect(demandSpace('/data', 300_000_000, async () => 12_345_678)).rejects.toMatchObject({
    code: 'SETUP_FAILED',
    message:
      'The disk of /data has 12 MB free and Neo4j needs 300 MB there; free some space, or choose another ' +
      'disk with BUYERGRAPH_HOME (data) or XDG_CACHE_HOME (programs).',
  });
});

test('the free space of a real disk is counted in bytes', async () => {
  await expect(demandSpace(tmpdir(), 1)).resolves.toBeUndefined();
  await expect(demandSpace(tmpdir(), 1e18)).rejects.toThrow('Neo4j needs 1000000000000 MB');
});
