import { expect, test } from 'vitest';
import { enterAll, lane } from '../../src/graph/lane.ts';

const { signal } = new AbortController();

/** Takes the only place and says in which order others get it after that. */
async function inOrder(costs: readonly number[]): Promise<number[]> {
  const one = lane({ places: 1 });
  const leave = await one.enter(signal);
  const served: number[] = [];
  const waiting = costs.map(async (cost) => {
    const done = await one.enter(signal, cost);
    served.push(cost);
    done();
  });
  leave();
  await Promise.all(waiting);
  return served;
}

test('of those that wait, what costs least is next', async () => {
  expect(await inOrder([30, 10, 20])).toEqual([10, 20, 30]);
});

test('of equal ones, who came first is next', async () => {
  const one = lane({ places: 1 });
  const leave = await one.enter(signal);
  const served: string[] = [];
  const waiting = ['first', 'second', 'third'].map(async (name) => {
    const done = await one.enter(signal);
    served.push(name);
    done();
  });
  leave();
  await Promise.all(waiting);
  expect(served).toEqual(['first', 'second', 'third']);
});

test('no more run than there are places, and no more wait than may', async () => {
  const two = lane({ places: 2, waiting: 1 });
  const leave = await two.enter(signal);
  await two.enter(signal);
  const waits = two.enter(signal);
  await expect(two.enter(signal)).rejects.toMatchObject({ code: 'OVERLOADED' });
  leave();
  await expect(waits).resolves.toBeTypeOf('function');
});

test('who gives up while waiting makes room, and gets the reason', async () => {
  const one = lane({ places: 1, waiting: 1 });
  const leave = await one.enter(signal);
  const leaving = new AbortController();
  const gone = one.enter(leaving.signal);
  leaving.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  const next = one.enter(signal);
  leave();
  await expect(next).resolves.toBeTypeOf('function');
  await expect(one.enter(leaving.signal)).rejects.toThrow('gone');
});

test('who does not get into one lane leaves those before it', async () => {
  const [before, full] = [lane({ places: 1 }), lane({ places: 0, waiting: 0 })];
  await expect(enterAll([before, full], signal, 1)).rejects.toMatchObject({ code: 'OVERLOADED' });
  await expect(before.enter(signal)).resolves.toBeTypeOf('function');
});
