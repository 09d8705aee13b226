import type { Label } from '../../../src/graph/model.ts';
import { frameworkReferences } from '../../values/framework-reference.ts';
import { FactSet, type LinkFact, type Values } from '../facts.ts';
import { dayOf, spanOf } from './dates.ts';
import { at, isArray, objectsOf, textOf, type Json, type JsonObject } from '../../values/json.ts';
import { moneyOf } from './money.ts';
import { buyersOf, partiesOf, removedFrom, type Party } from './parties.ts';
import { routeOf, type Route } from './route.ts';
import { frameworksNamed, stageOf, type Stage } from './stage.ts';

/** A party and the fact that names it. */
export type Named = { label: Label; id: string; party: Party };

/** What the releases of one process come to: facts, and whom they name. */
export type ProcessFacts = { facts: FactSet; named: Named[] };

type Setting = { ocid: string; route: Route; stage: Stage; stageReason: string | null };

/** An id that several things of one list carry is told apart by its place among its likes. */
function idsIn(list: readonly JsonObject[]): string[] {
  const met = new Map<string, number>();
  return list.map((item, index) => {
    const id = at(item, 'id');
    const text = typeof id === 'number' ? String(id) : (textOf(id) ?? `no-id-${index + 1}`);
    const times = (met.get(text) ?? 0) + 1;
    met.set(text, times);
    return times === 1 ? text : `${text}~${times}`;
  });
}

const linked = (
  type: LinkFact['type'],
  [fromLabel, from]: readonly [Label, string],
  [toLabel, to]: readonly [Label, string],
): LinkFact => ({ type, fromLabel, from, toLabel, to, record: from, values: {} });

const classificationsOf = (tender: Json | undefined): string[] => {
  const items = objectsOf(at(tender, 'items'));
  const all = [tender, ...items].flatMap((one) => [
    ...objectsOf([at(one, 'classification') ?? null]),
    ...objectsOf(at(one, 'additionalClassifications')),
  ]);
  const codes = all.flatMap((one) =>
    textOf(at(one, 'scheme')) === 'CPV' ? (textOf(at(one, 'id')) ?? []) : [],
  );
  return [...new Set(codes.map((code) => code.slice(0, 8)))].toSorted();
};

const flag = (value: Json | undefined): boolean | null => (typeof value === 'boolean' ? value : null);

/** The span of a process; an open framework may be let again until its scheme ends. */
function spanOfProcess(tender: Json | undefined): Values {
  const span = spanOf(at(tender, 'contractPeriod'));
  const schemeEnds = at(tender, 'techniques', 'frameworkAgreement', 'openFrameworkSchemeEndDate');
  return { ...span, maxEndsOn: span['maxEndsOn'] ?? dayOf(schemeEnds) };
}

function processOf(release: JsonObject, { ocid, route, stage, stageReason }: Setting): Values {
  const tender = at(release, 'tender');
  const value = at(tender, 'value') ?? at(tender, 'maxValue') ?? at(release, 'planning', 'budget', 'amount');
  const money = moneyOf(value);
  return {
    ocid,
    title: textOf(at(tender, 'title')) ?? textOf(at(release, 'title')),
    description: textOf(at(tender, 'description')) ?? textOf(at(release, 'description')),
    reference: textOf(at(tender, 'id')),
    stage,
    stageReason,
    route,
    methodDetails: textOf(at(tender, 'procurementMethodDetails')),
    category: textOf(at(tender, 'mainProcurementCategory')),
    status: textOf(at(tender, 'status')),
    publishedOn: dayOf(at(tender, 'datePublished')) ?? dayOf(at(release, 'date')),
    closesOn: dayOf(at(tender, 'tenderPeriod', 'endDate')),
    ...spanOfProcess(tender),
    ...money,
    valueKind: money['valueStated'] ? (stage === 'FIRST_STAGE' ? 'CEILING' : 'ESTIMATE') : null,
    suitableForSme: flag(at(tender, 'suitability', 'sme')),
    suitableForVcse: flag(at(tender, 'suitability', 'vcse')),
    ...applicationsOf(release),
    ...frameworkOf(release),
    cpv: classificationsOf(tender),
  };
}

function addLots(facts: FactSet, release: JsonObject, { ocid, stage }: Setting): Map<string, string> {
  const lots = objectsOf(at(release, 'tender', 'lots'));
  const ids = idsIn(lots);
  lots.forEach((lot, index) => {
    const id = `${ocid}#lot-${ids[index]}`;
    const money = moneyOf(at(lot, 'value'));
    const values = {
      ocid,
      lotId: ids[index],
      title: textOf(at(lot, 'title')),
      description: textOf(at(lot, 'description')),
      status: textOf(at(lot, 'status')),
      ...spanOf(at(lot, 'contractPeriod')),
      ...money,
      valueKind: money['valueStated'] ? (stage === 'FIRST_STAGE' ? 'CEILING' : 'ESTIMATE') : null,
    };
    facts.node({ label: 'TenderLot', id, roles: [], record: ocid, values });
    facts.link(linked('PART_OF', ['TenderLot', id], ['ContractingProcess', ocid]));
  });
  return new Map(ids.map((id) => [id, `${ocid}#lot-${id}`]));
}

const related = (item: JsonObject): string[] => {
  const lots = at(item, 'relatedLots');
  return isArray(lots)
    ? lots.flatMap((lot) => (typeof lot === 'number' ? String(lot) : (textOf(lot) ?? [])))
    : [];
};

/** What an award is worth. An amount that may be a day rate as well as a total is kept as stated, without a number. */
function awardValue(award: JsonObject, stage: Stage): Values {
  const unclear = textOf(at(award, 'statedAmount'));
  if (unclear) return { valueStated: unclear.slice(0, 100), valueKind: 'UNCLEAR' };
  const money = moneyOf(at(award, 'value'));
  return {
    ...money,
    valueKind: money['valueStated'] ? (stage === 'FIRST_STAGE' ? 'CEILING' : 'AWARD') : null,
  };
}

/** How many suppliers applied, by size, as the source counts them. */
function applicationsOf(release: JsonObject): Values {
  const statistics = objectsOf(at(release, 'bids', 'statistics'));
  const value = (measure: string): bigint | null => {
    const found = at(
      statistics.find((one) => at(one, 'measure') === measure),
      'value',
    );
    return typeof found === 'number' && Number.isSafeInteger(found) ? BigInt(found) : null;
  };
  return { applicationsSme: value('smeBids'), applicationsLarge: value('largeBids') };
}

/** The agreement number that titles and descriptions name, if they name one and no other. */
function referenceIn(release: JsonObject): string | null {
  const parts = [
    release,
    at(release, 'tender'),
    ...objectsOf(at(release, 'awards')),
    ...objectsOf(at(release, 'contracts')),
  ];
  const texts = parts.flatMap((part) => [textOf(at(part, 'title')), textOf(at(part, 'description'))]);
  const [reference = null, ...others] = frameworkReferences(texts.join('\n'));
  return others.length === 0 ? reference : null;
}

/** The framework a process says it buys under, and its lot where the marketplace's own slugs are given. */
function frameworkOf(release: JsonObject): Values {
  const framework = frameworksNamed(release)[0];
  const isSlug = textOf(at(framework, 'scheme')) === 'digital-marketplace';
  return {
    framework: textOf(at(framework, 'identifier')),
    frameworkLot: isSlug ? textOf(at(framework, 'title')) : null,
    frameworkReference: referenceIn(release),
  };
}

type Parts = { release: JsonObject; setting: Setting; lots: ReadonlyMap<string, string> };

/** Awards by the id their source gives them, so that contracts find theirs. */
function addAwards({ facts, named }: ProcessFacts, { release, setting, lots }: Parts): Map<string, string> {
  const { ocid, route, stage } = setting;
  const awards = objectsOf(at(release, 'awards'));
  const ids = idsIn(awards);
  const party = partiesOf(release);
  const isRemoved = removedFrom(release);
  awards.forEach((award, index) => {
    const id = `${ocid}#award-${ids[index]}`;
    const present = objectsOf(at(award, 'suppliers')).filter((one) => !isRemoved(one));
    const suppliers = present.flatMap((one) => party(one, 'SUPPLIER') ?? []);
    const values = {
      ocid,
      awardId: ids[index],
      title: textOf(at(award, 'title')),
      status: textOf(at(award, 'status')),
      awardedOn: dayOf(at(award, 'date')),
      route,
      ...spanOf(at(award, 'contractPeriod')),
      ...awardValue(award, stage),
      suppliers: BigInt(suppliers.length),
    };
    facts.node({ label: 'Award', id, roles: [], record: ocid, values });
    facts.link(linked('RESULT_OF', ['Award', id], ['ContractingProcess', ocid]));
    for (const lot of related(award)) {
      const lotId = lots.get(lot);
      if (lotId) facts.link(linked('FOR_LOT', ['Award', id], ['TenderLot', lotId]));
    }
    for (const one of suppliers) named.push({ label: 'Award', id, party: one });
  });
  return new Map(ids.map((id) => [id, `${ocid}#award-${id}`]));
}

function addContracts(
  { facts }: ProcessFacts,
  { release, setting }: Parts,
  awards: Map<string, string>,
): void {
  const { ocid, stage } = setting;
  const contracts = objectsOf(at(release, 'contracts'));
  const ids = idsIn(contracts);
  contracts.forEach((contract, index) => {
    const id = `${ocid}#contract-${ids[index]}`;
    const money = moneyOf(at(contract, 'value'));
    const values = {
      ocid,
      contractId: ids[index],
      title: textOf(at(contract, 'title')),
      status: textOf(at(contract, 'status')),
      signedOn: dayOf(at(contract, 'dateSigned')),
      ...spanOf(at(contract, 'period')),
      ...money,
      valueKind: money['valueStated'] ? (stage === 'FIRST_STAGE' ? 'CEILING' : 'AWARD') : null,
    };
    facts.node({ label: 'Contract', id, roles: [], record: ocid, values });
    facts.link(linked('CONTRACT_OF', ['Contract', id], ['ContractingProcess', ocid]));
    const awardIDs = at(contract, 'awardIDs');
    for (const one of [at(contract, 'awardID'), ...(isArray(awardIDs) ? awardIDs : [])]) {
      const award = awards.get(typeof one === 'number' ? String(one) : (textOf(one) ?? ''));
      if (award) facts.link(linked('CONTRACT_FOR', ['Contract', id], ['Award', award]));
    }
  });
}

/** What the compiled release of one process states. */
export function processFacts(release: JsonObject, ocid: string): ProcessFacts {
  const setting = { ocid, route: routeOf(at(release, 'tender')), ...stageOf(release) };
  const stated: ProcessFacts = { facts: new FactSet(), named: [] };
  const values = processOf(release, setting);
  stated.facts.node({ label: 'ContractingProcess', id: ocid, roles: [], record: ocid, values });
  const lots = addLots(stated.facts, release, setting);
  const parts = { release, setting, lots };
  addContracts(stated, parts, addAwards(stated, parts));
  const party = partiesOf(release);
  for (const buyer of buyersOf(release)) {
    const one = party(buyer, 'BUYER');
    if (one) stated.named.push({ label: 'ContractingProcess', id: ocid, party: one });
  }
  return stated;
}
