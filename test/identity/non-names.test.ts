import { expect, test } from 'vitest';
import { namesNobody } from '../../src/identity/non-names.ts';

test.each([
  ...[
    'Various',
    'VARIOUS SUPPLIERS',
    'various - see attachment',
    'REDACTED',
    'Redacted under FOI section 40',
    'N/A',
    'n.a.',
  ],
  ...[
    'See attached',
    'see attachment for breakdown of spend',
    'Please see the award notice',
    'Suppliers as listed on the website',
  ],
  ...[
    'No award',
    'No bids received',
    'Not awarded',
    'TBC',
    'To be confirmed',
    'Unknown',
    '-',
    '…',
    'XXX',
    'Confidential',
    'None',
  ],
  ...['Multiple suppliers (see list)', 'Individual', 'Supplier name withheld', 'Successful tenderers'],
  ...['As per attached list', 'Supplier details redacted under FOI', 'Framework - multiple suppliers'],
  ...['Sole trader', 'TEST', 'GDPR', 'Self-employed', 'As attached', 'Various – refer to notice'],
  ...['Redacted - commercially sensitive', 'Personal data redacted', 'Award withheld', 'Refer to notice'],
  ...['0', '00000', '12 suppliers', 'Supplier A', 'Supplier no. 1', 'Bidder 12', 'Contract not awarded'],
])('“%s” names nobody', (printed) => {
  expect(namesNobody(printed)).toBe(true);
});

test.each([
  ...[
    'Various Ltd',
    'Test Valley Borough Council',
    'Sole Trader Services Ltd',
    'Various Eateries plc',
    'Various Artists',
    'See Tickets',
    'None Such Limited',
    'Unknown Pleasures',
    'Multiple Sclerosis Society',
  ],
  ...[
    'No. 10 Consulting',
    'No Limits Theatre',
    'Nil by Mouth Productions',
    'Redacted Limited',
    'Individual Solutions',
    'Other Media',
  ],
  ...[
    'The Supplier Group',
    'Confidential Shredding',
    'Withheld Studios LLP',
    'To Be Frank Design',
    'NA Engineering',
    'TBC Ltd',
    'Seetec',
    'Refer to Us',
    'Supplier Ab',
    '3M',
    '12 Monkeys',
    'Bidder 1234',
    'Redactive Media',
  ],
])('“%s” is a name', (printed) => {
  expect(namesNobody(printed)).toBe(false);
});
