import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { configFrom, VARIABLES } from '../src/config.ts';

const uncommented = (): string =>
  readFileSync(new URL('../.env.example', import.meta.url), 'utf8').replaceAll(/^#(?=[A-Z_0-9]+=)/gm, '');

test('.env.example lists every setting and no other', () => {
  expect(Object.keys(parseEnv(uncommented())).toSorted()).toEqual(Object.keys(VARIABLES).toSorted());
});

test('.env.example shows the defaults', () => {
  expect(configFrom(parseEnv(uncommented()) as Record<string, string>)).toEqual(configFrom({}));
});

test('.env.example says something about each setting', () => {
  const told = [...uncommented().matchAll(/^# (.{10,})\n([A-Z_0-9]+)=/gm)].map(([, , name]) => name!);
  expect(told.toSorted()).toEqual(Object.keys(VARIABLES).toSorted());
});
