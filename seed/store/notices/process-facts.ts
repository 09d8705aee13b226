import type { Label, NodeValues } from '../../../src/graph/model.ts';
import { frameworkReferences } from '../../values/framework-reference.ts';
import { isArray, objectsOf, textOf, type Json } from '../../values/json.ts';
import { FactSet } from '../facts.ts';
import { dayOf, spanOf } from './dates.ts';
import type { KeptAward, KeptRelease, KeptTender, KeptValue } from './kept.ts';
import { moneyOf, type Money } from './money.ts';
import { buyersOf, partiesOf, removedFrom, type Party } from './parties.ts';
import { routeOf, type Route } from './route.ts';
import { frameworksNamed, stageOf, type Stage } from './stage.ts';

/** A party and the fact that names it. */
type Named = { label: Label; id: string; party: Party };

/** What the releases of one process come to: facts, and whom they name. */
export type ProcessFacts = { facts: FactSet; named: Named[] };

type Setting = { ocid: string; route: Route; stage: Stage; stageReason: string | null };

/** Ids are texts or numbers. */
const idText = (id: Json | undefined): string | null => (typeof id === 'number' ? String(id) : textOf(id));

/** Each with its id; one that several things of a list carry is told apart by its place among its likes. */
function identified<T extends { readonly id?: Json }>(list: readonly T[]): [id: string, item: T][] {
  const met = new Map<string, number>();
  return list.map((item, index) => {
    const text = idText(item.id) ?? `no-id-${index + 1}`;
    const times = (met.get(text) ?? 0) + 1;
    met.set(text, times);
    return [times === 1 ? text : `${text}~${times}`, item];
  });
}

const idsIn = (list: Json | undefined): string[] =>
  isArray(list) ? list.flatMap((one) => idText(one) ?? []) : [];

const classificationsOf = (tender: KeptTender | null | undefined): string[] => {
  const all = [tender, ...objectsOf(tender?.items)].flatMap((one) => [
    ...objectsOf([one?.classification]),
    ...objectsOf(one?.additionalClassifications),
  ]);
  const codes = all.flatMap(({ scheme, id }) => (textOf(scheme) === 'CPV' ? (textOf(id) ?? []) : []));
  return [...new Set(codes.map((code) => code.slice(0, 8)))].toSorted();
};

const flag = (value: Json | undefined): boolean | null => (typeof value === 'boolean' ? value : null);

type Valued = Money & { valueKind: string | null };

/** A value and its kind; that of a framework is the most that may be bought under it. */
function valued(value: KeptValue | null | undefined, stage: Stage, kind: 'ESTIMATE' | 'AWARD'): Valued {
  const money = moneyOf(value);
  return { ...money, valueKind: money.valueStated ? (stage === 'FIRST_STAGE' ? 'CEILING' : kind) : null };
}

/** The span of a process; an open framework may be let again until its scheme ends. */
function spanOfProcess(tender: KeptTender | null | undefined): ReturnType<typeof spanOf> {
  const span = spanOf(tender?.contractPeriod);
  const schemeEnds = tender?.techniques?.frameworkAgreement?.openFrameworkSchemeEndDate;
  return { ...span, maxEndsOn: span.maxEndsOn ?? dayOf(schemeEnds) };
}

function processOf(release: KeptRelease, setting: Setting): NodeValues<'ContractingProcess'> {
  const { tender, planning } = release;
  const { ocid, stage } = setting;
  return {
    ...setting,
    id: ocid,
    title: textOf(tender?.title) ?? textOf(release.title),
    description: textOf(tender?.description) ?? textOf(release.description),
    reference: textOf(tender?.id),
    methodDetails: textOf(tender?.procurementMethodDetails),
    category: textOf(tender?.mainProcurementCategory),
    status: textOf(tender?.status),
    publishedOn: dayOf(tender?.datePublished) ?? dayOf(release.date),
    closesOn: dayOf(tender?.tenderPeriod?.endDate),
    ...spanOfProcess(tender),
    ...valued(tender?.value ?? tender?.maxValue ?? planning?.budget?.amount, stage, 'ESTIMATE'),
    suitableForSme: flag(tender?.suitability?.sme),
    suitableForVcse: flag(tender?.suitability?.vcse),
    ...applicationsOf(release),
    ...frameworkOf(release),
    cpv: classificationsOf(tender),
  };
}

function addLots(facts: FactSet, release: KeptRelease, { ocid, stage }: Setting): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [lotId, lot] of identified(objectsOf(release.tender?.lots))) {
    const id = `${ocid}#lot-${lotId}`;
    ids.set(lotId, id);
    facts.node('TenderLot', {
      id,
      ocid,
      lotId,
      title: textOf(lot.title),
      description: textOf(lot.description),
      status: textOf(lot.status),
      ...spanOf(lot.contractPeriod),
      ...valued(lot.value, stage, 'ESTIMATE'),
    });
    facts.link('PART_OF', [id, ocid]);
  }
  return ids;
}

/** What an award is worth. An amount that may be a day rate as well as a total is kept as stated, without a number. */
function awardValue({ statedAmount, value }: KeptAward, stage: Stage): Valued {
  const unclear = textOf(statedAmount);
  if (unclear) return { valueStated: unclear.slice(0, 100), valueKind: 'UNCLEAR' };
  return valued(value, stage, 'AWARD');
}

/** How many suppliers applied, by size, as the source counts them. */
function applicationsOf({ bids }: KeptRelease) {
  const statistics = objectsOf(bids?.statistics);
  const count = (measured: string): bigint | null => {
    const found = statistics.find(({ measure }) => measure === measured)?.value;
    return typeof found === 'number' && Number.isSafeInteger(found) ? BigInt(found) : null;
  };
  return { applicationsSme: count('smeBids'), applicationsLarge: count('largeBids') };
}

/** The agreement number that titles and descriptions name, if they name one and no other. */
function referenceIn(release: KeptRelease): string | null {
  const parts = [release, release.tender, ...objectsOf(release.awards), ...objectsOf(release.contracts)];
  const texts = parts.flatMap((part) => [textOf(part?.title), textOf(part?.description)]);
  const [reference = null, ...others] = frameworkReferences(texts.join('\n'));
  return others.length === 0 ? reference : null;
}

/** The framework a process says it buys under, and its lot where the marketplace's own slugs are given. */
function frameworkOf(release: KeptRelease) {
  const [framework] = frameworksNamed(release);
  const isSlug = textOf(framework?.scheme) === 'digital-marketplace';
  return {
    framework: textOf(framework?.identifier),
    frameworkLot: isSlug ? textOf(framework?.title) : null,
    frameworkReference: referenceIn(release),
  };
}

type Parts = { release: KeptRelease; setting: Setting; lots: ReadonlyMap<string, string> };

/** Awards by the id their source gives them, so that contracts find theirs. */
function addAwards({ facts, named }: ProcessFacts, { release, setting, lots }: Parts): Map<string, string> {
  const { ocid, route, stage } = setting;
  const ids = new Map<string, string>();
  const party = partiesOf(release);
  const isRemoved = removedFrom(release);
  for (const [awardId, award] of identified(objectsOf(release.awards))) {
    const id = `${ocid}#award-${awardId}`;
    ids.set(awardId, id);
    const present = objectsOf(award.suppliers).filter((one) => !isRemoved(one));
    const suppliers = present.flatMap((one) => party(one, 'SUPPLIER') ?? []);
    facts.node('Award', {
      id,
      ocid,
      awardId,
      title: textOf(award.title),
      status: textOf(award.status),
      awardedOn: dayOf(award.date),
      route,
      ...spanOf(award.contractPeriod),
      ...awardValue(award, stage),
      suppliers: BigInt(suppliers.length),
    });
    facts.link('RESULT_OF', [id, ocid]);
    for (const lot of idsIn(award.relatedLots)) {
      const lotId = lots.get(lot);
      if (lotId) facts.link('FOR_LOT', [id, lotId]);
    }
    for (const one of suppliers) named.push({ label: 'Award', id, party: one });
  }
  return ids;
}

function addContracts(
  { facts }: ProcessFacts,
  { release, setting }: Parts,
  awards: ReadonlyMap<string, string>,
): void {
  const { ocid, stage } = setting;
  for (const [contractId, contract] of identified(objectsOf(release.contracts))) {
    const id = `${ocid}#contract-${contractId}`;
    facts.node('Contract', {
      id,
      ocid,
      contractId,
      title: textOf(contract.title),
      status: textOf(contract.status),
      signedOn: dayOf(contract.dateSigned),
      ...spanOf(contract.period),
      ...valued(contract.value, stage, 'AWARD'),
    });
    facts.link('CONTRACT_OF', [id, ocid]);
    for (const one of [idText(contract.awardID) ?? '', ...idsIn(contract.awardIDs)]) {
      const award = awards.get(one);
      if (award) facts.link('CONTRACT_FOR', [id, award]);
    }
  }
}

/** What the compiled release of one process states. */
export function processFacts(release: KeptRelease, ocid: string): ProcessFacts {
  const setting = { ocid, route: routeOf(release.tender), ...stageOf(release) };
  const stated: ProcessFacts = { facts: new FactSet(), named: [] };
  stated.facts.node('ContractingProcess', processOf(release, setting));
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
