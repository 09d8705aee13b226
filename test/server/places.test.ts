import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { placesFor } from '../../src/server/places.ts';

const caller = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));
const leave = (response: ServerResponse): boolean => response.emit('close');

const WAIT_MS = 300;
const EVERY_MS = 60;

/** Places of which one is free every so often, and the callers that wait. */
async function busy({ waiting }: { waiting: number }) {
  const places = placesFor({ inFlight: 1, queue: 100, waitMs: WAIT_MS });
  const callers = Array.from({ length: 4 + waiting }, caller);
  const entered = callers.map((one) => places.enter(one));
  for (const one of callers.slice(0, 4)) {
    await pause(EVERY_MS);
    leave(one);
  }
  return { places, callers, entered };
}

test('who would wait in vain by what others waited is told so at once', async () => {
  const { places } = await busy({ waiting: 8 });
  expect([places.waiting(), places.isFull()]).toEqual([7, true]);
});

test('who will not wait long may wait', async () => {
  const { places } = await busy({ waiting: 3 });
  expect([places.waiting(), places.isFull()]).toEqual([2, false]);
});

test('after a time when nobody waited, anybody may', async () => {
  const { places, callers, entered } = await busy({ waiting: 8 });
  for (const one of callers) leave(one);
  expect(await Promise.all(entered)).toEqual(entered.map(() => true));
  const next = Array.from({ length: 12 }, caller);
  for (const one of next) void places.enter(one);
  expect(places.isFull()).toBe(false);
});

test('the queue has an end', () => {
  const places = placesFor({ inFlight: 1, queue: 2, waitMs: WAIT_MS });
  const filled = [1, 2, 3].map(() => {
    const full = places.isFull();
    void places.enter(caller());
    return full;
  });
  expect([...filled, places.isFull()]).toEqual([false, false, false, true]);
});
