import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownKey } from '../src/names.ts';
import { inEnglish, publicForm, saidOnce } from '../src/public-names.ts';

test.each([
  ['Lambeth Council', 'London Borough of Lambeth'],
  ['Lambeth Council', 'LONDON BOROUGH OF LAMBETH COUNCIL'],
  ['Lambeth Council', 'LB Lambeth'],
  ['Kensington & Chelsea Council', 'The Royal Borough of Kensington and Chelsea'],
  ['Blackpool Council', 'Blackpool Borough Council'],
  ['Barnsley Council', 'Barnsley Metropolitan Borough Council'],
  ['Barnsley Council', 'Barnsley MBC'],
  ['Bradford Council', 'City of Bradford Metropolitan District Council'],
  ['Bradford Council', 'Bradford MDC'],
  ['Wrexham Council', 'Wrexham County Borough Council'],
  ['Wellingborough Council', 'Borough Council of Wellingborough'],
  ['Poole Council', 'Borough of Poole'],
  ['Lincoln City Council', 'City of Lincoln Council'],
  ['Gwynedd Council', 'Cyngor Gwynedd'],
  ['Gwynedd Council', 'Cyngor Gwynedd Council'],
  ['Ceredigion County Council', 'Cyngor Sir Ceredigion County Council'],
  ['Ceredigion County Council', 'Cyngor Sir Ceredigion'],
  ['Mersey Care NHS Trust', 'Mersey Care NHS Foundation Trust'],
  ['Mersey Care NHS Trust', 'Mersey Care NHS FT'],
  ['Mersey Care NHS Trust', 'Mersey Care Foundation NHS Trust'],
  ['NHS Leeds CCG', 'Leeds Clinical Commissioning Group'],
  ['NHS NEL CSU', 'NEL Commissioning Support Unit'],
  ['NHS Black Country ICB', 'Black Country Integrated Care Board'],
  ['Cwm Taf Health Board', 'Cwm Taf University Local Health Board'],
  ['Office of the Police and Crime Commissioner for Kent', 'Kent Police and Crime Commissioner'],
  ['OPCC for Kent', 'Office of the Kent PCC'],
  ['Bangor University', 'Prifysgol Bangor / Bangor University'],
  ['Bangor University', 'Bangor University - Prifysgol Bangor'],
  ['Ambulance Radio Programme', 'Ambulance Radio Programme (ARP)'],
  ['Acme Support Ltd', 'Acme Support Limited (ASL)'],
])('%s is %s', (one, other) => {
  expect(ownKey(other)).toBe(ownKey(one));
});

test.each([
  ['a county is no borough', 'Durham County Council', 'Durham Council'],
  ['a county is no city', 'Durham County Council', 'Durham City Council'],
  ['a city is no district', 'Lichfield City Council', 'Lichfield District Council'],
  ['a city is no borough', 'Chester City Council', 'Chester Borough Council'],
  ['a district is no borough', 'Bedford District Council', 'Bedford Borough Council'],
  ['a town is no borough', 'Newport Town Council', 'Newport Borough Council'],
  ['the City of London is no council', 'City of London', 'London Council'],
  ['a market is no borough', 'Borough Market', 'Market Council'],
  ['an association is no council', 'London Councils', 'London Council'],
  ['a trust of no NHS', 'Mersey Care Trust', 'Mersey Care NHS Trust'],
  ['a hospital is no trust', 'Kingston Hospital', 'Kingston Hospital NHS Trust'],
  ['NHS Leeds may be anything', 'NHS Leeds', 'Leeds'],
  ['another board', 'Leeds Clinical Commissioning Group', 'Leeds Integrated Care Board'],
  ['other letters', 'Ambulance Radio Programme (APR)', 'Ambulance Radio Programme'],
  ['a country', 'Acme (UK) Ltd', 'Acme Ltd'],
  ['a company is no council', 'Blackpool Borough Council Ltd', 'Blackpool Council Ltd'],
  ['another police', 'Police and Crime Commissioner for Kent', 'Police and Crime Commissioner for Essex'],
  ['two bodies', 'Cardiff Council / Newport Council', 'Cardiff Council'],
])('%s: “%s” is not “%s”', (_, one, other) => {
  expect(ownKey(other)).not.toBe(ownKey(one));
});

test.each([
  'Cyngor',
  '/ Cyngor Gwynedd',
  'Llywodraeth Cymru',
  'A / B',
  'Cyngor X / Prifysgol Y',
  'A / B / Cyngor',
])('“%s” is not one name in two languages', (name) => {
  expect(inEnglish(name)).toBe(name);
});

test.each([
  ['london borough camden', 'camden council'],
  ['royal london borough of camden', 'camden council'],
  ['metropolitan borough of wigan', 'wigan council'],
  ['wigan metropolitan council', 'wigan council'],
  ['city of wakefield metropolitan district council', 'wakefield council'],
  ['conwy london county borough council', 'conwy council'],
  ['cyngor bwrdeistref sirol conwy', 'conwy council'],
  ['leeds ccg', 'leeds clinical commissioning group'],
  ['nhs leeds clinical commissioning group', 'leeds clinical commissioning group'],
  ['arden csu', 'arden commissioning support unit'],
  ['nhs arden commissioning support unit', 'arden commissioning support unit'],
  ['kent icb', 'kent integrated care board'],
  ['nhs kent integrated care board', 'kent integrated care board'],
  ['hywel dda local health board', 'hywel dda health board'],
  ['hywel dda university health board', 'hywel dda health board'],
  ['office of the kent pcc', 'kent police and crime commissioner'],
  ['opcc of the kent area', 'kent area police and crime commissioner'],
])('“%s” is compared as “%s”', (name, compared) => {
  expect(publicForm(name)).toBe(compared);
});

test.each([
  ...['friends of lb lambeth', 'barnsley mbc services', 'wakefield mdc homes', 'mbc', 'mdc', 'lb'],
  ...['y cyngor sir gar', 'y cyngor gwynedd', 'friends of london borough of brent', 'old borough of poole'],
  ...[
    'borough council',
    'poole borough council homes',
    'wigan metropolitan council homes',
    'city of leeds council homes',
  ],
  ...[
    'friends of city of leeds councils',
    'mersey care nhs ft charity',
    'mersey nhs foundation trust charity',
    'nhs ft',
  ],
  ...[
    'leeds ccg alliance',
    'arden csu limited',
    'kent icb partners',
    'ccg',

    'hywel dda health board charity',
  ],
  ...['health board', 'association of police and crime commissioners', 'police and crime commissioner'],
])('“%s” stays as it is', (name) => {
  expect(publicForm(name)).toBe(name);
});

test.each([
  ['Prifysgol Bangor/Bangor University', 'Bangor University'],
  ['Prifysgol Bangor | Bangor University', 'Bangor University'],
  ['Bangor University  –  Prifysgol Bangor', 'Bangor University'],
  ['Bangor-Prifysgol', 'Bangor-Prifysgol'],
  ['Bangor University / Prifysgol / Cyngor', 'Bangor University / Prifysgol / Cyngor'],
])('“%s” is in English “%s”', (name, english) => {
  expect(inEnglish(name)).toBe(english);
});

test.each([
  [' Ambulance Radio Programme(ARP). ', 'Ambulance Radio Programme'],
  ['Ambulance Radio Programme (ARP) Ltd', 'Ambulance Radio Programme (ARP) Ltd'],
  ['Ambulance Radio Programme (arp)', 'Ambulance Radio Programme (arp)'],
  ['(ARP)', '(ARP)'],
  [`${'Long '.repeat(100)}(L)`, `${'Long '.repeat(100)}(L)`],
])('“%s” is said once as “%s”', (name, once) => {
  expect(saidOnce(name)).toBe(once);
});

const PLACES = ['lambeth', 'kings lynn', 'county down', 'london'];
const KINDS = [
  'county council',
  'city council',
  'district council',
  'town council',
  'parish council',
  'council',
];
const place = fc
  .array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

test('a form stays as it is when it is put into form again', () => {
  fc.assert(
    fc.property(
      place,
      fc.constantFrom('borough of ', 'city of ', ''),
      fc.constantFrom(...KINDS, 'nhs ft'),
      (...words) => {
        const [at, before, kind] = words;
        const once = publicForm(`${before}${at} ${kind}`);
        expect(publicForm(once)).toBe(once);
      },
    ),
  );
});

test('councils of different kinds at one place stay apart', () => {
  const plain = fc.constantFrom('kent', 'kings lynn', 'ash', 'newport');
  fc.assert(
    fc.property(plain, fc.shuffledSubarray(KINDS, { minLength: 2, maxLength: 2 }), (at, [one, other]) => {
      expect(publicForm(`${at} ${one}`)).not.toBe(publicForm(`${at} ${other}`));
    }),
  );
});
