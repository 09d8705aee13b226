import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FactSet } from '../../../../seed/store/facts.ts';
import { orgIdSchemes } from '../../../../seed/sources/org-id-schemes/index.ts';
import { checked } from '../../../support/checked.ts';

const list = (code: string, more: object = {}) => ({ code, name: { en: `List ${code}` }, ...more });

function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'buyergraph-schemes-'));
  mkdirSync(join(folder, 'lists/gb'), { recursive: true });
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(value));
  return folder;
}

const factsOf = async (path: string): Promise<FactSet> =>
  orgIdSchemes.transform((await checked(orgIdSchemes, path)).records, 'undated');
const codesOf = async (path: string): Promise<string[]> => [...(await factsOf(path)).nodes.keys()];

test('reads the lists of the repository, and the register as one file', async () => {
  const folder = folderOf({ 'lists/gb/gb-coh.json': list('GB-COH'), 'lists/gb/gb-chc.json': list('GB-CHC') });
  expect(await codesOf(folder)).toEqual(['IdentifierScheme GB-CHC', 'IdentifierScheme GB-COH']);
  const register = folderOf({ 'register.json': { lists: [list('GB-COH')] } });
  expect(await codesOf(join(register, 'register.json'))).toEqual(['IdentifierScheme GB-COH']);
});

test('leaves an address out that is none, and reports what is no list', async () => {
  const folder = folderOf({ 'a.json': [list('GB-COH', { url: 'javascript:alert(1)' }), { code: 'x' }] });
  const { rejections } = await checked(orgIdSchemes, folder);
  const facts = await factsOf(folder);
  expect(facts.nodes.get('IdentifierScheme GB-COH')?.values).not.toHaveProperty('url');
  expect(rejections).toMatchObject([{ line: 2, reason: 'NOT_A_SCHEME' }]);
});

test('refuses a folder without lists', async () => {
  await expect(checked(orgIdSchemes, folderOf({ 'a.json': {} }))).rejects.toThrow(
    'has no list of org-id.guide',
  );
});

test('refuses a list that is cut off, and says so', async () => {
  const folder = folderOf({ 'a.json': list('GB-COH') });
  writeFileSync(join(folder, 'a.json'), JSON.stringify(list('GB-COH')).slice(0, -5));
  await expect(checked(orgIdSchemes, folder)).rejects.toThrow('a.json is no JSON, or is cut off');
});
