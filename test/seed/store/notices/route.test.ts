import { expect, test } from 'vitest';
import { procedureOf, routeOf } from '../../../../seed/store/notices/route.ts';

test.each([
  ['NegotiatedWithoutCompetition', 'DIRECT_AWARD'],
  ['NegotiatedProcedureWithoutPriorPublicationOJEU', 'DIRECT_AWARD'],
  ['Award of a contract without prior publication of a call for competition', 'DIRECT_AWARD'],
  ['Negotiated', 'NEGOTIATED'],
  ['Competitive negotiated procedure (above threshold)', 'NEGOTIATED'],
  ['Call-off from a framework agreement', 'CALL_OFF'],
  ['Open procedure', 'OPEN'],
])('a tender by %j went the way %s', (procurementMethodDetails, route) => {
  expect(routeOf({ procurementMethodDetails })).toBe(route);
});

test('without words that say more the code of the standard counts, and without that nothing is known', () => {
  expect(routeOf({ procurementMethod: 'selective', procurementMethodDetails: 'Other - ' })).toBe('SELECTIVE');
  expect(routeOf({ procurementMethod: 'toString' })).toBe('UNKNOWN');
  expect(routeOf(null)).toBe('UNKNOWN');
});

test.each([
  [['Open procedure', 'Other - '], 'OPEN', 'Open procedure'],
  [['Open procedure', 'Restricted procedure', 'Other - ', null], 'RESTRICTED', 'Restricted procedure'],
  [['Open procedure', 'Restricted procedure'], 'RESTRICTED', 'Restricted procedure'],
  [['Other - ', 'Other - a contest'], 'UNKNOWN', 'Other - a contest'],
  [['Open procedure', 'Other - a contest'], 'UNKNOWN', 'Other - a contest'],
  [['Open procedure', 'NotSpecified'], 'OPEN', 'Open procedure'],
  [[null], 'UNKNOWN', null],
])('notices that say %j were by %s: %j', (said, route, methodDetails) => {
  const releases = said.map((details) => ({ tender: details ? { procurementMethodDetails: details } : {} }));
  const compiled = { procurementMethodDetails: said.findLast((details) => details !== null) ?? null };
  expect(procedureOf(releases, compiled)).toEqual({ route, methodDetails });
});
