import { expect, test } from 'vitest';
import { keptOf, type KeptRelease } from '../../../../seed/store/notices/kept.ts';
import { stageOf } from '../../../../seed/store/notices/stage.ts';
import type { JsonObject } from '../../../../seed/values/json.ts';

const released = (title: string, description = '', more: JsonObject = {}): KeptRelease =>
  keptOf({ tender: { title, description, ...more }, awards: [{ id: '1', suppliers: [{ name: 'Acme' }] }] });

test.each([
  ['Asbestos Survey and Removal Services Framework', ''],
  ['Dynamic Purchasing System for Transport', ''],
  ['Liquid Fuels', 'To establish a multiple supplier framework for the supply of liquid fuels.'],
  ['School Meals', 'The Council wishes to establish a framework agreement. It will be used by call-off.'],
  ['Augmentation', 'A requirement to award a Four Year Framework Agreement for services.'],
  ['De-icing salt', 'Renewal of a national framework for the bulk supply of salt.'],
  ['Rock Salt', 'This framework is for the supply of rock salt.'],
  ['Curtains', 'This national framework is for the provision of curtains.'],
])('“%s” sets up a framework by its words: %s', (title, description) => {
  expect(stageOf(released(title, description))).toMatchObject({
    stage: 'FIRST_STAGE',
    stageReason: expect.stringMatching(/^its (title|description) /),
  });
});

test.each([
  ['Fire Remedial Works via the CHIC Framework', ''],
  ['Resurfacing', 'Looking to award a contract to a supplier within the Lot 2 of the YORcivil2 framework.'],
  ['Microasphalt Mini Competition', 'Between the four suppliers approved from the framework set up in 2016.'],
  ['Homes Framework GCloud- Discovery', ''],
  ['Network Replacement', 'Using the HE Networking Framework Agreement we wish to form a contract.'],
  ['Demolition', 'Procured through our own framework.'],
  ['Paving', 'Paving of the High Street.'],
])('“%s” does not: %s', (title, description) => {
  expect(stageOf(released(title, description))).toEqual({ stage: 'UNKNOWN', stageReason: null });
});

test('what a field states beats the words', () => {
  const stage = (more: JsonObject) => stageOf(released('Framework for Fuel', '', more));
  expect(stage({ procurementMethodDetails: 'Call-off from a framework' })).toEqual({
    stage: 'CALL_OFF',
    stageReason: null,
  });
  expect(stage({ techniques: { hasFrameworkAgreement: false } })).toMatchObject({ stage: 'STANDALONE' });
  expect(stage({ techniques: { hasFrameworkAgreement: true } })).toEqual({
    stage: 'FIRST_STAGE',
    stageReason: null,
  });
  expect(stage({ procurementMethodDetails: 'Direct award' })).toMatchObject({ stage: 'UNKNOWN' });
});
