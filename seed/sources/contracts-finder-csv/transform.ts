import { dayOrPrinted, dayPrinted } from '../../values/day.ts';
import type { Accepted } from '../importer.ts';
import type { Cell } from '../../read/table.ts';
import type { JsonObject } from '../../values/json.ts';
import { flagIn, packedSuppliers } from './suppliers.ts';

export const SUPPLIERS = 'Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]';

/** CallOffFromFrameworkAgreement, OpenOJEU and SingleTenderActionNonOJEU in words, as the service's own OCDS has them. */
const inWords = (code: string): string =>
  code
    .replace(/^Other\s+/, '')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/\b(?:Non )?OJEU\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const CATEGORIES: Readonly<Record<string, string>> = {
  Services: 'services',
  Products: 'goods',
  Works: 'works',
};

/** A value in pounds: a number, or as printed where it is a range or none. */
const pounds = (text: string): JsonObject | null => (text === '' ? null : { amount: text, currency: 'GBP' });

const period = (start: string, end: string): JsonObject => ({
  startDate: dayOrPrinted(start),
  endDate: dayOrPrinted(end),
});

const codes = (text: string): JsonObject[] =>
  text.split(/[\s,;]+/).flatMap((code) => (/^\d{8}(?:-\d)?$/.test(code) ? { scheme: 'CPV', id: code } : []));

function awardsOf(row: Cell): { awards: JsonObject[]; parties: JsonObject[] } {
  const { suppliers } = packedSuppliers(row(SUPPLIERS));
  const parties = suppliers.map(({ name, scheme, number, sme, vcse }, index) => ({
    id: `supplier-${index + 1}`,
    name,
    roles: ['supplier'],
    identifier: { legalName: name, scheme, id: number },
    ...{ sme, vcse },
  }));
  const isAwarded = suppliers.length > 0 || row('Awarded Value') !== '' || row('Awarded Date') !== '';
  const award = {
    id: '1',
    status: 'active',
    date: dayOrPrinted(row('Awarded Date')),
    value: pounds(row('Awarded Value')),
    suppliers: parties.map(({ id, name }) => ({ id, name })),
    contractPeriod: period(
      row('Contract start date') || row('Start Date'),
      row('Contract end date') || row('End Date'),
    ),
  };
  return { awards: isAwarded ? [award] : [], parties };
}

function tenderOf(row: Cell): JsonObject {
  const [classification = null, ...additionalClassifications] = codes(row('Cpv Codes'));
  return {
    id: row('Notice Identifier'),
    title: row('Title'),
    description: row('Description'),
    status: row('Status').toLowerCase(),
    value: pounds(row('Value High') || row('Value Low')),
    minValue: pounds(row('Value Low')),
    procurementMethodDetails: inWords(row('OJEU Procedure Type')),
    mainProcurementCategory: CATEGORIES[row('OJEU Contract Type')] ?? null,
    classification,
    additionalClassifications,
    tenderPeriod: { endDate: dayOrPrinted(row('Closing Date')) },
    contractPeriod: period(row('Start Date'), row('End Date')),
    suitability: { sme: flagIn(row('Suitable for SME')), vcse: flagIn(row('Suitable for VCO')) },
  };
}

/** The instant a notice was published, or the day where it is printed day first. */
const published = (printed: string): string | null => {
  const day = dayPrinted(printed);
  return day && printed.startsWith(day) ? printed : dayOrPrinted(printed);
};

/** One record of the export as a release: the process is known by the identifier of its notice. */
export function releaseFrom(row: Cell): Accepted<JsonObject> {
  const [id, buyer] = [row('Notice Identifier'), row('Organisation Name')];
  if (id === '') return { reason: 'NOTICE_IDENTIFIER_MISSING', detail: row('Title').slice(0, 60) };
  if (buyer === '') return { reason: 'BUYER_MISSING', detail: id };
  const { unreadable } = packedSuppliers(row(SUPPLIERS));
  if (unreadable > 0) return { reason: 'SUPPLIER_UNREADABLE', detail: row(SUPPLIERS).slice(0, 60) };
  const { awards, parties } = awardsOf(row);
  const release = {
    ocid: `contracts-finder:${id}`,
    id,
    date: published(row('Published Date')),
    tag: [awards.length > 0 ? 'award' : 'tender'],
    buyer: { id: 'buyer', name: buyer },
    parties: [{ id: 'buyer', name: buyer, roles: ['buyer'] }, ...parties],
    tender: tenderOf(row),
    awards,
    contacts: [
      { contactPoint: { name: row('Contact Name') } },
      { contactPoint: { name: row("Supplier's contact name") } },
    ],
  };
  return { record: release };
}
