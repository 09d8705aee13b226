import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../seed/values/json.ts';
import { keptOf } from '../../../../seed/store/notices/kept.ts';

const CANARIES = ['Canary Bird', 'canary@example.org', '020 7946 0999', '1 Canary Row'];
const says = CANARIES.join(', ');

/** A release that says the canaries wherever a publisher might. */
const release: JsonObject = {
  ocid: 'ocds-test-1',
  id: '1',
  date: '2025-01-01T00:00:00Z',
  tag: ['tender'],
  buyer: { id: 'org-1', name: 'Council', contactPoint: { name: 'Canary Bird' } },
  parties: [
    {
      id: 'org-1',
      name: 'Council',
      roles: ['buyer'],
      contactPoint: { name: 'Canary Bird', email: 'canary@example.org', telephone: '020 7946 0999' },
      'contactP    oint': { email: 'canary@example.org' },
      address: { streetAddress: '1 Canary Row', region: 'UKL18' },
      persons: [{ name: 'Canary Bird' }],
    },
  ],
  tender: {
    title: `Birds. Ask ${says}`,
    description: says,
    enquiries: [{ author: { name: 'Canary Bird' } }],
  },
  awards: [{ id: 'a', description: says, suppliers: [{ id: 's', name: 'Aviary Ltd canary@example.org' }] }],
};

test('no contact of a release is kept, wherever it stands', () => {
  const kept = JSON.stringify(keptOf(release));
  for (const canary of CANARIES.slice(0, 3)) expect(kept).not.toContain(canary);
});

test('what the graph is made from is kept as it stands', () => {
  expect(keptOf(release)).toMatchObject({
    ocid: 'ocds-test-1',
    parties: [{ id: 'org-1', name: 'Council', roles: ['buyer'], address: { region: 'UKL18' } }],
    awards: [{ suppliers: [{ id: 's', name: 'Aviary Ltd [e-mail]' }] }],
  });
});

test('a member of a name we do not read, and a value of another kind than we read, are left out', () => {
  expect(keptOf({ ocid: 'o', tender: 'text', language: 'en', title: { en: 'x' }, tag: ['tender'] })).toEqual({
    ocid: 'o',
    tender: null,
    title: null,
    tag: ['tender'],
  });
});

test('identifiers and addresses of notices stay whole though they look like telephone numbers', () => {
  const related = [{ id: '1', scheme: 'EU-OJ', identifier: '01792637242' }];
  expect(keptOf({ ocid: 'o', relatedProcesses: related })).toEqual({ ocid: 'o', relatedProcesses: related });
});

test('half a surrogate pair and NUL, which no database takes, are replaced and dropped', () => {
  expect(keptOf({ ocid: 'o', title: 'a\uD800b\0c' })).toEqual({ ocid: 'o', title: 'a\uFFFDbc' });
});
