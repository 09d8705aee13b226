import { CITED, MEASURED, SEEN, SPAN, VALID, VALUED, type Properties, type ValuesOf } from './properties.ts';
import { ROLLUPS } from './rollups.ts';

/**
 * The graph as data: every label, its properties and every relationship type with its ends.
 * The constraints, the vocabulary check of the statements and the audit are all derived from here.
 * Every node has one key, `id`, unique within its label.
 */

type NodeKind = { about: string; properties: Properties };
type LinkKind = {
  about: string;
  /** The fields by which it is walked from either end, or why it is not. */
  ways: readonly [along: `${string}.${string}`, back: `${string}.${string}`] | string;
  from: string;
  to: string;
  properties: Properties;
};

// A table, to be read as one.
// prettier-ignore
export const LABELS = {
  Organisation: {
    about: 'Anybody who buys or sells. PublicBody, Buyer and Supplier are roles added as further labels.',
    properties: {
      id: 'STRING!', name: 'STRING!', nameKey: 'STRING!', source: 'STRING!', slug: 'STRING', acronym: 'STRING',
      format: 'STRING', govukStatus: 'STRING', closedStatus: 'STRING', openedOn: 'STRING', closedOn: 'STRING', closedIn: 'LIST<STRING NOT NULL>', closedSpans: 'LIST<STRING NOT NULL>',
      contentId: 'STRING', url: 'STRING', observedAsAt: 'STRING', seenIn: 'LIST<STRING NOT NULL>', sample: 'BOOLEAN',
    },
  },
  PublicBody: { about: 'Role: a department, agency or public body.', properties: {} },
  Buyer: { about: 'Role: at least one spend line was paid by it, or one process buys for it.', properties: {} },
  Supplier: { about: 'Role: at least one spend line was paid to it, or one award went to it.', properties: {} },
  Identifier: {
    about: 'A number or code some register gave: org-id scheme and value.',
    properties: { id: 'STRING!', scheme: 'STRING!', value: 'STRING!', source: 'STRING!', sample: 'BOOLEAN' },
  },
  Name: {
    about: 'A name of an organisation: LEGAL, TRADING, FORMER, ACRONYM or AS_PUBLISHED.',
    properties: { id: 'STRING!', text: 'STRING!', normalised: 'STRING!', kind: 'STRING!', source: 'STRING!', sample: 'BOOLEAN' },
  },
  Mention: {
    about: 'A name exactly as one dataset version, or the releases together, print it, in one role and with one set of numbers. moving: some of its lines are still to follow whom it means. due: the step of finding out whom it means that is still to be done.',
    properties: { id: 'STRING!', versionId: 'STRING!', role: 'STRING!', raw: 'STRING!', identifiers: 'LIST<STRING NOT NULL>', sector: 'STRING', size: 'STRING', sizePeriod: 'STRING', sample: 'BOOLEAN', moving: 'BOOLEAN', due: 'STRING' },
  },
  Clue: {
    about: 'Something that whom printed names mean hangs on: a number, a comparable name, or one without its legal form in a role; or what two processes have in common that are one. Not part of the checksum.',
    properties: { id: 'STRING!' },
  },
  SizeAssertion: {
    about: 'What the lines, or the awards, of one dataset version stated of a supplier’s size, over the months they stated it; `lines` counts either.',
    properties: {
      id: 'STRING!', size: 'STRING!', versionId: 'STRING!', definition: 'STRING!', method: 'STRING!', statedIn: 'STRING',
      firstPeriod: 'STRING!', lastPeriod: 'STRING!', lines: 'INTEGER!', observedOn: 'STRING!',
    },
  },
  FrameworkFamily: {
    about: 'A series of framework agreements, for example g-cloud.',
    properties: { id: 'STRING!', name: 'STRING!', source: 'STRING!', sample: 'BOOLEAN' },
  },
  Framework: {
    about: 'One iteration of a family, for example g-cloud-9; or one that notices name and no definition has: then knownBy says whether its NUMBER is all that is known or the PROCESS that sets it up.',
    properties: {
      id: 'STRING!', knownBy: 'STRING', name: 'STRING!', source: 'STRING!', iteration: 'INTEGER', reference: 'STRING', operator: 'STRING',
      startsOn: 'STRING', endsOn: 'STRING', url: 'STRING', evidence: 'STRING', sample: 'BOOLEAN',
    },
  },
  Lot: {
    about: 'One lot of a framework; id is framework/lot.',
    properties: { id: 'STRING!', slug: 'STRING!', name: 'STRING!', source: 'STRING!', description: 'STRING', sample: 'BOOLEAN' },
  },
  LotCategory: {
    about: 'What a lot sells, comparable across iterations whose lots changed names.',
    properties: { id: 'STRING!', name: 'STRING!', source: 'STRING!', sample: 'BOOLEAN' },
  },
  SpendLine: {
    about: 'One invoiced line of one dataset version; id is version#ordinal. Counted while knownFrom <= K < knownTo. Before the publication changedIn it was known until knownToBefore.',
    properties: {
      id: 'STRING!', versionId: 'STRING!', dataset: 'STRING!', ordinal: 'INTEGER!', locator: 'STRING!', hash: 'STRING!',
      period: 'STRING!', financialYear: 'STRING!', amountE4: 'INTEGER!', currency: 'STRING!', vat: 'STRING!', credit: 'BOOLEAN!',
      description: 'STRING!', supplierAsPrinted: 'STRING!', buyerAsPrinted: 'STRING!', frameworkAsPrinted: 'STRING!',
      lotAsPrinted: 'STRING!', sector: 'STRING', family: 'STRING', framework: 'STRING', lot: 'STRING', lotCategory: 'STRING',
      sizeReported: 'STRING!', sizeAsOfPeriod: 'STRING!', sizeLatest: 'STRING!', sizeBestKnown: 'STRING!', buyerId: 'STRING!', supplierId: 'STRING!',
      knownFrom: 'STRING!', knownTo: 'STRING!', knownToBefore: 'STRING', changedIn: 'INTEGER', sample: 'BOOLEAN',
    },
  },
  ContractingProcess: {
    about: 'One purchase from its first notice to its contracts; id is its ocid, or where purchases share one, that with the buyer. Compiled from all its notices. minValue…: the lower end, where its worth is stated as a range.',
    properties: {
      id: 'STRING!', ocid: 'STRING!', title: 'STRING', description: 'STRING', stage: 'STRING!', stageReason: 'STRING', route: 'STRING!', methodDetails: 'STRING',
      category: 'STRING', status: 'STRING', publishedOn: 'STRING', closesOn: 'STRING', suitableForSme: 'BOOLEAN', suitableForVcse: 'BOOLEAN',
      applicationsSme: 'INTEGER', applicationsLarge: 'INTEGER', framework: 'STRING', frameworkLot: 'STRING', frameworkReference: 'STRING',
      reference: 'STRING', minValueE4: 'INTEGER', minValueStated: 'STRING', minCurrency: 'STRING', minVat: 'STRING',
      cpv: 'LIST<STRING NOT NULL>!', ...SPAN, ...VALUED,
    },
  },
  TenderLot: {
    about: 'One lot of a contracting process.',
    properties: { id: 'STRING!', ocid: 'STRING!', lotId: 'STRING!', title: 'STRING', description: 'STRING', status: 'STRING', ...SPAN, ...VALUED },
  },
  Award: {
    about: 'What was promised to one or several suppliers together. valueKind CEILING: of a framework, in no sum. unsigned: every contract of it was cancelled before it was signed. contractValue…: what its contracts state, where it is another value.',
    properties: {
      id: 'STRING!', ocid: 'STRING!', awardId: 'STRING!', title: 'STRING', status: 'STRING', awardedOn: 'STRING', route: 'STRING!',
      suppliers: 'INTEGER!', unsigned: 'BOOLEAN', valueFrom: 'STRING',
      contractValueE4: 'INTEGER', contractValueStated: 'STRING', contractCurrency: 'STRING', contractVat: 'STRING', ...SPAN, ...VALUED,
    },
  },
  Contract: {
    about: 'What was signed after an award.',
    properties: { id: 'STRING!', ocid: 'STRING!', contractId: 'STRING!', title: 'STRING', status: 'STRING', signedOn: 'STRING', valueFrom: 'STRING', ...SPAN, ...VALUED },
  },
  Notice: {
    about: 'One release as published, without personal data. publishedOn: the day of publishedAt in London, empty where that says none. `content` is what was kept of it, deflated, in base64.',
    properties: {
      id: 'STRING!', ocid: 'STRING!', releaseId: 'STRING', publishedAt: 'STRING', publishedOn: 'STRING!', tags: 'LIST<STRING NOT NULL>!', noticeType: 'STRING', url: 'STRING',
      source: 'STRING!', content: 'STRING!',
    },
  },
  CpvCode: {
    about: 'What is bought, by the Common Procurement Vocabulary; id is the eight digits.',
    properties: { id: 'STRING!', name: 'STRING!', source: 'STRING!' },
  },
  IdentifierScheme: {
    about: 'Who gives organisations identifiers of one kind; id is org-id.guide’s code.',
    properties: {
      id: 'STRING!', name: 'STRING!', url: 'STRING', coverage: 'LIST<STRING NOT NULL>!', deprecated: 'BOOLEAN!', source: 'STRING!',
    },
  },
  Claim: {
    about: 'A figure or statement that somebody published, in our words, with the place where it stands; id is document.claim. What it is about is named by organisation (slug), family and rule, and linked once that is there. question, variables, addUp, per, where…: which saved question checks it, and how its rows become the figure; unknownColumn: what may belong to it or not. unchecked: why nothing does.',
    properties: {
      id: 'STRING!', document: 'STRING!', source: 'STRING!', says: 'STRING!', ...CITED, organisation: 'STRING', family: 'STRING', rule: 'STRING',
      printed: 'STRING', valueE4: 'INTEGER', unit: 'STRING', unitInferred: 'BOOLEAN', withinE4: 'INTEGER', firstMonth: 'STRING', lastMonth: 'STRING', ...MEASURED,
      question: 'STRING', variables: 'LIST<STRING NOT NULL>', addUp: 'STRING', per: 'STRING', whereColumn: 'STRING', whereValue: 'STRING', unknownColumn: 'STRING', asRule: 'BOOLEAN',
      assumes: 'STRING', unchecked: 'STRING', parts: 'LIST<STRING NOT NULL>', sharePart: 'STRING', shareWhole: 'STRING', against: 'STRING',
    },
  },
  LegalRule: {
    about: 'A law or policy with the time it applied: a duty to publish, a threshold, a target, a definition, a route; id is set.rule. validFrom, validTo: the first day it applied and the first it did not, as precise as is known.',
    properties: {
      id: 'STRING!', document: 'STRING!', source: 'STRING!', kind: 'STRING!', title: 'STRING!', says: 'STRING!', ...CITED, authority: 'STRING!', covers: 'STRING',
      valueE4: 'INTEGER', unit: 'STRING', vat: 'STRING', validFrom: 'STRING!', validTo: 'STRING', ...MEASURED,
    },
  },
  Dataset: {
    about: 'A published series of files of one kind.',
    properties: {
      id: 'STRING!', title: 'STRING!', publisher: 'STRING!', licence: 'STRING!', kind: 'STRING!', synthetic: 'BOOLEAN!', sample: 'BOOLEAN!',
    },
  },
  DatasetVersion: {
    about: 'One dated state of a dataset; id is dataset@asAt.',
    properties: {
      id: 'STRING!', dataset: 'STRING!', asAt: 'STRING!', status: 'STRING!', sha256: 'STRING!', rows: 'INTEGER!', rejected: 'INTEGER!',
      controlTotalE4: 'INTEGER', periods: 'LIST<STRING NOT NULL>!', encoding: 'STRING', sample: 'BOOLEAN', rejections: 'LIST<STRING NOT NULL>',
    },
  },
  SourceDocument: {
    about: 'The bytes a version was read from; id is their SHA-256.',
    properties: { id: 'STRING!', title: 'STRING!', bytes: 'INTEGER!', sample: 'BOOLEAN' },
  },
  ImportRun: {
    about: 'One import that changed the graph, with its progress mark. Not part of the checksum.',
    properties: { id: 'STRING!', source: 'STRING!', versionId: 'STRING!', mark: 'INTEGER!', status: 'STRING!', startedAt: 'STRING!', finishedAt: 'STRING' },
  },
  Decision: {
    about: 'A person’s word on who a printed name is; undone decisions stay, inactive.',
    properties: {
      id: 'STRING!', role: 'STRING!', spelling: 'STRING!', organisationId: 'STRING!', reason: 'STRING!', by: 'STRING!', at: 'STRING!', active: 'BOOLEAN!', undoneAt: 'STRING',
    },
  },
  Uncounted: {
    about: 'A note that something is still to follow: rollups of a SUPPLIER, of a BUYER or of a YEAR their lines, the names of somebody NAMED those printed, or what is derived from a PROCESS, or from every one after a register changed; whom no name means any more is NAMELESS. Not part of the checksum.',
    properties: { id: 'STRING!', kind: 'STRING!', of: 'STRING!' },
  },
  Graph: {
    about: 'The one node that carries the version of the whole graph. published: the number of the state whose rollups answer; unpublished: a later one is being made. treeStale: the hierarchy changed and the suppliers concerned are still to be marked. rollupForm, noticeForm: which form of rollups and of notices it holds. identified: by which rules all printed names were resolved; absent while a register or a decision changed since. schema: the form of what the program wrote that wrote last. restoring: the backup that is being read into it, so that it is not whole yet. writer: the command whose turn it is to write, until when by the clock of Neo4j.',
    properties: {
      id: 'STRING!', version: 'INTEGER!', published: 'INTEGER', publishedAt: 'STRING', unpublished: 'BOOLEAN', treeStale: 'BOOLEAN', rollupForm: 'INTEGER', noticeForm: 'INTEGER', identified: 'STRING',
      schema: 'INTEGER', restoring: 'STRING', writer: 'STRING', writerUntil: 'INTEGER',
    },
  },
} as const satisfies Record<string, NodeKind>;

// prettier-ignore
export const RELATIONSHIPS = {
  CHILD_OF: {
    about: 'The first is directly part of the second. validFrom absent: since when is unknown.',
    ways: ['Organisation.parents', 'Organisation.children'],
    from: 'Organisation', to: 'Organisation',
    properties: { ...SEEN, ...VALID, relation: 'STRING!', source: 'STRING!', sample: 'BOOLEAN' },
  },
  SUPERSEDED_BY: { about: 'The first was replaced by the second.', ways: ['Organisation.successors', 'Organisation.predecessors'], from: 'Organisation', to: 'Organisation', properties: { ...SEEN, kind: 'STRING', source: 'STRING!', sample: 'BOOLEAN' } },
  IDENTIFIED_BY: { about: 'The organisation carries the identifier.', ways: ['Organisation.identifiers', 'Query.organisation'], from: 'Organisation', to: 'Identifier', properties: { ...SEEN, source: 'STRING!', sample: 'BOOLEAN' } },
  NAMED: { about: 'The organisation has or had the name.', ways: ['Organisation.names', 'Query.organisation'], from: 'Organisation', to: 'Name', properties: { seenIn: 'LIST<STRING NOT NULL>!', sample: 'BOOLEAN' } },
  SIZED: { about: 'The supplier’s size according to one dataset version.', ways: 'Supplier.sizes: a size is of one supplier and leads nowhere else', from: 'Organisation', to: 'SizeAssertion', properties: {} },
  RESOLVES_TO: {
    about: 'Who the printed name is, or who each are whom a cell names, by which method. validFrom, validTo: for facts from one day to before another, where the name means different bodies.',
    ways: ['Resolution.organisation', 'Query.resolutions'],
    from: 'Mention', to: 'Organisation',
    properties: { validFrom: 'STRING', validTo: 'STRING', method: 'STRING!', score: 'INTEGER!', status: 'STRING!', reason: 'STRING!', sample: 'BOOLEAN' },
  },
  HAS_CLUE: { about: 'What the printed name has in it, or by what a process may be known again. Not part of the checksum.', ways: 'for the importer, which finds by it what may concern a name', from: '*', to: 'Clue', properties: {} },
  LOOKED_UP: { about: 'A comparable name by which it was looked up whom the printed name means. Not part of the checksum.', ways: 'for the importer, which finds by it what may concern a name', from: 'Mention', to: 'Clue', properties: {} },
  ITERATION_OF: { about: 'Framework to its family.', ways: ['Framework.family', 'FrameworkFamily.frameworks'], from: 'Framework', to: 'FrameworkFamily', properties: { sample: 'BOOLEAN' } },
  FOLLOWED_BY: { about: 'Framework to the iteration that follows it.', ways: ['Framework.followedBy', 'Framework.follows'], from: 'Framework', to: 'Framework', properties: { sample: 'BOOLEAN' } },
  LOT_OF: { about: 'Lot to its framework.', ways: ['Lot.framework', 'Framework.lots'], from: 'Lot', to: 'Framework', properties: { sample: 'BOOLEAN' } },
  IN_CATEGORY: { about: 'The lot bridge, with its evidence.', ways: ['Lot.category', 'LotCategory.lots'], from: 'Lot', to: 'LotCategory', properties: { evidence: 'STRING!', sample: 'BOOLEAN' } },
  PAID_BY: { about: 'Who was billed, by the accepted resolution of the printed buyer.', ways: ['SpendLine.buyer', 'Organisation.spendLines'], from: 'SpendLine', to: 'Organisation', properties: {} },
  PAID_TO: { about: 'Who billed, by the accepted resolution of the printed supplier.', ways: ['SpendLine.supplier', 'Supplier.spendLines'], from: 'SpendLine', to: 'Organisation', properties: {} },
  UNDER_LOT: { about: 'The lot a line states.', ways: ['SpendLine.lot', 'Lot.spendLines'], from: 'SpendLine', to: 'Lot', properties: { confidence: 'STRING!' } },
  THROUGH_LOT: { about: 'The lot of a framework that a process states.', ways: ['Contract.lot', 'Lot.contracts'], from: 'ContractingProcess', to: 'Lot', properties: { confidence: 'STRING!' } },
  ESTABLISHES: { about: 'A process sets up the framework.', ways: ['Opportunity.establishes', 'Framework.establishedBy'], from: 'ContractingProcess', to: 'Framework', properties: { confidence: 'STRING!', reason: 'STRING!' } },
  UNDER_FRAMEWORK: {
    about: 'The framework a process buys under. STATED by the notice, or INFERRED from the one agreement number in its text.',
    ways: ['Contract.framework', 'Framework.contracts'],
    from: 'ContractingProcess', to: 'Framework', properties: { confidence: 'STRING!', reason: 'STRING!' },
  },
  SAME_PROCESS_AS: {
    about: 'Two services announce one purchase; the second is the one to count. A CANDIDATE is for people to look at and changes no figure.',
    ways: ['Opportunity.twins', 'Opportunity.twins'],
    from: 'ContractingProcess', to: 'ContractingProcess', properties: { method: 'STRING!', score: 'INTEGER!', status: 'STRING!', reason: 'STRING!' },
  },
  AS_PRINTED: {
    about: 'The printed buyer or supplier of a line, a process or an award; `size` is the supplier’s as the award states it, `part…` what its part of the award is worth.',
    ways: 'Contract.parties and SpendLine.buyerAsPrinted: a printed name leads to whom it means, and from there to all that is theirs',
    from: '*', to: 'Mention',
    properties: {
      role: 'STRING', size: 'STRING', sizeMethod: 'STRING', vcse: 'BOOLEAN', partE4: 'INTEGER', partStated: 'STRING', partCurrency: 'STRING',
    },
  },
  BOUGHT_BY: { about: 'For whom a process buys, by the accepted resolution of the printed buyer.', ways: ['Contract.buyer', 'Organisation.contracts'], from: 'ContractingProcess', to: 'Organisation', properties: {} },
  AWARDED_TO: { about: 'To whom an award went, by the accepted resolution of the printed supplier.', ways: ['Award.suppliers', 'Supplier.awards'], from: 'Award', to: 'Organisation', properties: { size: 'STRING', sizeMethod: 'STRING' } },
  PART_OF: { about: 'A lot of a process.', ways: ['TenderLot.opportunity', 'Opportunity.lots'], from: 'TenderLot', to: 'ContractingProcess', properties: {} },
  RESULT_OF: { about: 'An award to its process.', ways: ['Award.opportunity', 'Opportunity.awards'], from: 'Award', to: 'ContractingProcess', properties: {} },
  FOR_LOT: { about: 'An award to a lot it is for.', ways: ['Award.lots', 'TenderLot.awards'], from: 'Award', to: 'TenderLot', properties: {} },
  CONTRACT_OF: { about: 'A contract to its process.', ways: ['Contract.opportunity', 'Opportunity.contracts'], from: 'Contract', to: 'ContractingProcess', properties: {} },
  CONTRACT_FOR: { about: 'A contract to an award it was signed for.', ways: ['Contract.awards', 'Award.contracts'], from: 'Contract', to: 'Award', properties: {} },
  CLASSIFIED_AS: { about: 'What a process buys.', ways: ['Contract.cpv', 'CpvCode.contracts'], from: 'ContractingProcess', to: 'CpvCode', properties: {} },
  BROADER: { about: 'The first code is part of the second.', ways: ['CpvCode.broader', 'CpvCode.narrower'], from: 'CpvCode', to: 'CpvCode', properties: {} },
  ANNOUNCES: { about: 'A notice to the process it speaks of.', ways: ['Notice.opportunities', 'Opportunity.notices'], from: 'Notice', to: 'ContractingProcess', properties: {} },
  DERIVED_FROM: { about: 'Where a fact was read.', ways: ['SpendLine.version', 'DatasetVersion.spendLines'], from: '*', to: 'DatasetVersion', properties: { locator: 'STRING', sample: 'BOOLEAN' } },
  VERSION_OF: { about: 'Dataset version to its dataset.', ways: ['DatasetVersion.versionOf', 'Dataset.versions'], from: 'DatasetVersion', to: 'Dataset', properties: { sample: 'BOOLEAN' } },
  READ_FROM: { about: 'Dataset version to the bytes it was read from.', ways: 'DatasetVersion.sha256 names the bytes, and they are not kept', from: 'DatasetVersion', to: 'SourceDocument', properties: { sample: 'BOOLEAN' } },
  ABOUT: { about: 'A claim to the organisation it is about.', ways: ['Claim.organisation', 'Organisation.claims'], from: 'Claim', to: 'Organisation', properties: {} },
  ABOUT_FAMILY: { about: 'A claim to the family of frameworks it is about.', ways: ['Claim.family', 'FrameworkFamily.claims'], from: 'Claim', to: 'FrameworkFamily', properties: {} },
  ABOUT_RULE: { about: 'A claim to the rule it states, or is held against.', ways: ['Claim.rule', 'Rule.claims'], from: 'Claim', to: 'LegalRule', properties: {} },
  ...ROLLUPS,
} as const satisfies Record<string, LinkKind>;

export type Label = keyof typeof LABELS;
export type RelationshipType = keyof typeof RELATIONSHIPS;

/** The properties of a node of the label, its `id` among them. */
export type NodeValues<L extends Label> = ValuesOf<(typeof LABELS)[L]['properties']>;
/** The properties of a relationship of the type. */
export type LinkValues<T extends RelationshipType> = ValuesOf<(typeof RELATIONSHIPS)[T]['properties']>;

/** The labels a relationship of the type may have at an end. */
export type EndLabel<
  T extends RelationshipType,
  End extends 'from' | 'to',
> = (typeof RELATIONSHIPS)[T][End] extends infer Named extends Label ? Named : Label;
/** A relationship type between two labels that it may have at its ends. */
export type LinkKindOf<T extends RelationshipType = RelationshipType> = {
  [Type in T]: { type: Type; from: EndLabel<Type, 'from'>; to: EndLabel<Type, 'to'> };
}[T];

/** `knownTo` of a line that no later version has replaced. Later than any date a question may ask. */
export const FOREVER = '9999-12-31';

/** Labels that only mark a role of an Organisation; nodes of every other label carry an `id` of their own. */
const ROLE_LABELS = ['PublicBody', 'Buyer', 'Supplier'] as const satisfies readonly Label[];
export type RoleLabel = (typeof ROLE_LABELS)[number];

export const isRole = (label: Label): label is RoleLabel => ROLE_LABELS.some((role) => role === label);
