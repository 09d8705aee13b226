import { daysAfter } from '../../../src/days.ts';
import { dayOrPrinted, dayPrinted } from '../../values/day.ts';
import type { Accepted } from '../importer.ts';
import type { Cell } from '../../read/table.ts';
import type { JsonObject } from '../../values/json.ts';

const count = (text: string): number | null => (/^\d+(?:\.0+)?$/.test(text) ? Number(text) : null);

/**
 * How many of each size applied. A size of which nobody did is left blank in some rows; where the file's own total is all of
 * the other size, it says that it was none.
 */
function applications(row: Cell): { sme: number | null; large: number | null } {
  const [sme, large, all] = [
    count(row('Applications from SMEs')),
    count(row('Applications from Large Organisations')),
    count(row('Total Organisations')),
  ];
  const isOnly = (other: number | null): boolean => all !== null && other === all;
  return { sme: sme ?? (isOnly(large) ? 0 : null), large: large ?? (isOnly(sme) ? 0 : null) };
}

/** Suppliers can apply until the end of the day so many weeks after the one on which it was published. */
function closesOn(row: Cell): string | null {
  const published = dayPrinted(row('Published At'));
  const [, weeks] = /^(\d{1,2}) weeks?$/i.exec(row('Open For')) ?? [];
  return published && weeks ? daysAfter(published, 7 * Number(weeks)) : null;
}

function awardOf(row: Cell): { awards: JsonObject[]; parties: JsonObject[] } {
  const supplier = row('Winning supplier');
  const stated = row('Contract amount');
  if (supplier === '' && stated === '') return { awards: [], parties: [] };
  const scale = row('Size of supplier').toLowerCase() || null;
  const parties =
    supplier === '' ? [] : [{ id: 'supplier', name: supplier, roles: ['supplier'], details: { scale } }];
  const award = {
    id: '1',
    status: 'active',
    // A day rate here, a total there: as stated, and in no sum.
    statedAmount: stated || null,
    suppliers: parties.map(({ id, name }) => ({ id, name })),
    contractPeriod: { startDate: dayOrPrinted(row('Contract start date')) },
  };
  return { awards: [award], parties };
}

/** One opportunity as a release. The buyer's domain tells nobody's name and is left out. */
export function releaseFrom(row: Cell): Accepted<JsonObject> {
  const [id, buyer] = [row('ID'), row('Organisation Name')];
  if (!/^\d+$/.test(id)) return { reason: 'ID_MISSING', detail: row('Opportunity').slice(0, 60) };
  if (buyer === '') return { reason: 'BUYER_MISSING', detail: id };
  const { awards, parties } = awardOf(row);
  const url = row('Link');
  const applied = applications(row);
  const release = {
    ocid: `dos:${id}`,
    id,
    date: dayOrPrinted(row('Published At')),
    tag: ['tender'],
    buyer: { id: 'buyer', name: buyer },
    parties: [{ id: 'buyer', name: buyer, roles: ['buyer'] }, ...parties],
    tender: {
      id,
      title: row('Opportunity'),
      status: row('Status'),
      procurementMethodDetails: 'Further competition',
      mainProcurementCategory: 'services',
      datePublished: dayOrPrinted(row('Published At')),
      tenderPeriod: { endDate: closesOn(row) },
      documents: url === '' ? [] : [{ id: '1', documentType: 'tenderNotice', url }],
    },
    bids: {
      statistics: [
        { id: '1', measure: 'smeBids', value: applied.sme },
        { id: '2', measure: 'largeBids', value: applied.large },
      ],
    },
    relatedProcesses: [
      {
        id: '1',
        relationship: ['framework'],
        scheme: 'digital-marketplace',
        identifier: row('Framework'),
        title: row('Category'),
      },
    ],
    awards,
  };
  return { record: release };
}
