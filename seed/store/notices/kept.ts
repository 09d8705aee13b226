import { withoutPersonalData } from '../../values/personal-data.ts';
import {
  isArray,
  isObject,
  member,
  parsedJson,
  textOf,
  type Json,
  type JsonObject,
} from '../../values/json.ts';

/**
 * Which members of an object are kept; lists by what their items keep. A CODE is kept as it stands; a NAME loses
 * addresses and numbers of contacts; a TEXT their names as well.
 */
export type Shape = 'CODE' | 'NAME' | 'TEXT' | { readonly [name: string]: Shape };

const [CODE, NAME, TEXT] = ['CODE', 'NAME', 'TEXT'] as const;
const VALUE = { amount: CODE, amountGross: CODE, currency: CODE };
const PERIOD = {
  startDate: CODE,
  endDate: CODE,
  maxExtentDate: CODE,
  durationInDays: CODE,
  durationInMonths: CODE,
};
const CLASSIFICATION = { scheme: CODE, id: CODE, description: TEXT };
const IDENTIFIER = { scheme: CODE, id: CODE, legalName: NAME, uri: CODE };
/** Contracts Finder’s releases until 2020 say beside a supplier what it is and what its part is worth. */
const STATED_OF_SUPPLIER = { sme: CODE, vcse: CODE, vco: CODE, x_awardValue: VALUE };
const REFERENCE = {
  id: CODE,
  name: NAME,
  identifier: IDENTIFIER,
  additionalIdentifiers: IDENTIFIER,
  details: { scale: CODE, sme: CODE, vcse: CODE, vco: CODE },
  ...STATED_OF_SUPPLIER,
};
/** OCDS 1.0 has one `amendment`, 1.1 a list. */
const AMENDED = { amendment: { id: CODE, date: CODE }, amendments: { id: CODE, date: CODE } };
const DOCUMENT = {
  id: CODE,
  documentType: CODE,
  noticeType: CODE,
  title: TEXT,
  url: CODE,
  format: CODE,
  datePublished: CODE,
};
const ITEM = {
  id: CODE,
  classification: CLASSIFICATION,
  additionalClassifications: CLASSIFICATION,
  relatedLot: CODE,
};
const RENEWAL = { hasRenewal: CODE, renewal: { description: TEXT, period: PERIOD, maximumRenewals: CODE } };
const RELATED = { id: CODE, relationship: CODE, scheme: CODE, identifier: CODE, uri: CODE, title: TEXT };

const PARTY = {
  id: CODE,
  name: NAME,
  roles: CODE,
  identifier: IDENTIFIER,
  additionalIdentifiers: IDENTIFIER,
  address: { region: CODE, country: CODE, countryName: CODE },
  details: { scale: CODE, sme: CODE, vcse: CODE, vco: CODE, classifications: CLASSIFICATION },
  ...STATED_OF_SUPPLIER,
};

const LOT = {
  id: CODE,
  title: TEXT,
  description: TEXT,
  status: CODE,
  value: VALUE,
  contractPeriod: PERIOD,
  hasOptions: CODE,
  suitability: { sme: CODE, vcse: CODE },
  ...RENEWAL,
};

const TENDER = {
  id: CODE,
  title: TEXT,
  description: TEXT,
  status: CODE,
  datePublished: CODE,
  value: VALUE,
  minValue: VALUE,
  maxValue: VALUE,
  procurementMethod: CODE,
  procurementMethodDetails: TEXT,
  procurementMethodRationale: TEXT,
  mainProcurementCategory: CODE,
  classification: CLASSIFICATION,
  additionalClassifications: CLASSIFICATION,
  items: ITEM,
  lots: LOT,
  tenderPeriod: PERIOD,
  contractPeriod: PERIOD,
  suitability: { sme: CODE, vcse: CODE },
  aboveThreshold: CODE,
  legalBasis: CLASSIFICATION,
  coveredBy: CODE,
  numberOfTenderers: CODE,
  techniques: {
    hasFrameworkAgreement: CODE,
    hasDynamicPurchasingSystem: CODE,
    frameworkAgreement: {
      method: CODE,
      type: CODE,
      maximumParticipants: CODE,
      isOpenFrameworkScheme: CODE,
      openFrameworkSchemeEndDate: CODE,
    },
  },
  documents: DOCUMENT,
  ...RENEWAL,
};

const AWARD = {
  id: CODE,
  title: TEXT,
  description: TEXT,
  status: CODE,
  date: CODE,
  datePublished: CODE,
  value: VALUE,
  suppliers: REFERENCE,
  items: ITEM,
  contractPeriod: PERIOD,
  relatedLots: CODE,
  statedAmount: CODE,
  ...AMENDED,
  aboveThreshold: CODE,
  mainProcurementCategory: CODE,
  documents: DOCUMENT,
  ...RENEWAL,
};

const CONTRACT = {
  id: CODE,
  awardID: CODE,
  awardIDs: CODE,
  title: TEXT,
  description: TEXT,
  status: CODE,
  period: PERIOD,
  value: VALUE,
  items: ITEM,
  dateSigned: CODE,
  ...AMENDED,
  aboveThreshold: CODE,
  relatedProcesses: RELATED,
  documents: DOCUMENT,
  ...RENEWAL,
};

/** What is kept of a release. */
export const RELEASE = {
  ocid: CODE,
  id: CODE,
  date: CODE,
  tag: CODE,
  initiationType: CODE,
  title: TEXT,
  description: TEXT,
  buyer: REFERENCE,
  parties: PARTY,
  planning: { budget: { amount: VALUE }, documents: DOCUMENT },
  tender: TENDER,
  awards: AWARD,
  contracts: CONTRACT,
  bids: { statistics: { id: CODE, measure: CODE, value: CODE } },
  relatedProcesses: RELATED,
} satisfies Shape;

/**
 * What is kept, by its shape: a text of the shape is any value and has to be looked at, an object may lack each of
 * its members. Foreign data puts lists, texts and numbers where objects belong; none of them has a member of these
 * names, so that whatever is there reads as an object without them. `objectsOf` takes the objects out of a list.
 */
export type Kept<S> = S extends Text ? Json : { readonly [Name in keyof S]?: Kept<S[Name]> | null };

export type KeptRelease = Kept<typeof RELEASE>;
export type KeptTender = Kept<typeof TENDER>;
export type KeptAward = Kept<typeof AWARD>;
export type KeptContract = Kept<typeof CONTRACT>;
export type KeptParty = Kept<typeof PARTY>;
export type KeptReference = Kept<typeof REFERENCE>;
export type KeptDocument = Kept<typeof DOCUMENT>;
export type KeptRelated = Kept<typeof RELATED>;
export type KeptValue = Kept<typeof VALUE>;
export type KeptPeriod = Kept<typeof PERIOD>;

/** Names given as contacts anywhere in the value, and as contacts only. */
function contactsIn(value: Json): string[] {
  if (isArray(value)) return value.flatMap(contactsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const contact = /contact/i.test(name) ? textOf(member(inside, 'name')) : null;
    return [...(contact ? [contact] : []), ...contactsIn(inside)];
  });
}

/** A database takes neither half a surrogate pair nor NUL in a text. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

type Text = Exclude<Shape, object>;

const CLEANED: Readonly<Record<Text, (text: string, contacts: readonly string[]) => string>> = {
  CODE: (text) => text,
  NAME: (text) => withoutPersonalData(text),
  TEXT: withoutPersonalData,
};

function kept(value: Json, shape: Shape, contacts: readonly string[]): Json {
  if (isArray(value)) return value.map((item) => kept(item, shape, contacts));
  if (typeof shape === 'string') {
    if (typeof value === 'string') return CLEANED[shape](storable(value), contacts);
    return isObject(value) ? null : value;
  }
  if (!isObject(value)) return typeof value === 'string' ? null : value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return inner === undefined ? [] : [[name, kept(inside, inner, contacts)]];
    }),
  );
}

const asKept = (value: Json): KeptRelease =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `kept` goes by the shape that the type is made of
  value as KeptRelease;

/**
 * Of a release what the graph is made from, and nothing else: members are named, so that contact points, postal
 * addresses and whatever an extension may add do not come in. Texts lose e-mail addresses, telephone numbers and
 * the names of the release's own contacts.
 */
export const keptOf = (release: JsonObject): KeptRelease =>
  asKept(kept(release, RELEASE, contactsIn(release)));

/** A release that was kept before, from its JSON. */
export const keptFrom = (text: string): KeptRelease => asKept(parsedJson(text));
