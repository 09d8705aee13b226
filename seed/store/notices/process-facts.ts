import type { NodeValues } from '../../../src/graph/model.ts';
import { frameworkReferences } from '../../values/framework-reference.ts';
import { idOf, objectsOf, textOf } from '../../values/json.ts';
import { FactSet } from '../facts.ts';
import { dayOf, spanOf } from './dates.ts';
import type { KeptRelease, KeptTender } from './kept.ts';
import { compiledInTurn } from './merge.ts';
import { moneyOf } from './money.ts';
import { buyersOf, partiesOf } from './parties.ts';
import { identified, lotIdOf, titleIn, type ProcessFacts, type Setting } from './process-parts.ts';
import { addPromises } from './promises.ts';
import { procedureOf } from './route.ts';
import { isPublishers, isServices } from './ocid.ts';
import { frameworksNamed, stageOf, type Stage } from './stage.ts';
import { flagOf } from './supplier-size.ts';
import { valued } from './values.ts';

const classificationsOf = (tender: KeptTender | null | undefined): string[] => {
  const all = [tender, ...objectsOf(tender?.items)].flatMap((one) => [
    ...objectsOf([one?.classification]),
    ...objectsOf(one?.additionalClassifications),
  ]);
  const codes = all.flatMap(({ scheme, id }) => (textOf(scheme) === 'CPV' ? (idOf(id) ?? []) : []));
  return [...new Set(codes.map((code) => code.slice(0, 8)))].toSorted();
};

/** The span of a process; an open framework may be let again until its scheme ends. */
function spanOfProcess(tender: KeptTender | null | undefined): ReturnType<typeof spanOf> {
  const span = spanOf(tender?.contractPeriod);
  const schemeEnds = tender?.techniques?.frameworkAgreement?.openFrameworkSchemeEndDate;
  return { ...span, maxEndsOn: span.maxEndsOn ?? dayOf(schemeEnds) };
}

/** What it is expected to be worth: the upper end of a range, and beside it the lower one where that is another. */
function worthOf({ tender, planning }: KeptRelease, stage: Stage) {
  const least = moneyOf(tender?.minValue);
  const budget = least.valueStated ? null : planning?.budget?.amount;
  const worth = valued(tender?.value ?? tender?.maxValue ?? budget, stage, 'ESTIMATE');
  const isRange = least.valueStated && (least.valueE4 !== worth.valueE4 || least.currency !== worth.currency);
  if (!isRange) return worth;
  return {
    ...worth,
    minValueE4: least.valueE4 ?? null,
    minValueStated: least.valueStated ?? null,
    minCurrency: least.currency ?? null,
    minVat: least.vat ?? null,
  };
}

function processOf(release: KeptRelease, setting: Setting): NodeValues<'ContractingProcess'> {
  const { tender } = release;
  return {
    ...setting,
    title: titleIn(tender) ?? titleIn(release),
    description: textOf(tender?.description) ?? textOf(release.description),
    reference: idOf(tender?.id),
    category: textOf(tender?.mainProcurementCategory),
    status: textOf(tender?.status),
    publishedOn: dayOf(tender?.datePublished) ?? dayOf(release.date),
    closesOn: dayOf(tender?.tenderPeriod?.endDate),
    ...spanOfProcess(tender),
    ...worthOf(release, setting.stage),
    suitableForSme: flagOf(tender?.suitability?.sme),
    suitableForVcse: flagOf(tender?.suitability?.vcse),
    ...applicationsOf(release),
    ...frameworkOf(release),
    cpv: classificationsOf(tender),
  };
}

function addLots(facts: FactSet, release: KeptRelease, { id: processId, ocid, stage }: Setting): void {
  for (const [lotId, lot] of identified(objectsOf(release.tender?.lots))) {
    const id = lotIdOf(processId, lotId);
    facts.node('TenderLot', {
      id,
      ocid,
      lotId,
      title: titleIn(lot),
      description: textOf(lot.description),
      status: textOf(lot.status),
      ...spanOf(lot.contractPeriod),
      ...valued(lot.value, stage, 'ESTIMATE'),
    });
    facts.link('PART_OF', [id, processId]);
  }
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
    framework: idOf(framework?.identifier),
    frameworkLot: isSlug ? textOf(framework?.title) : null,
    frameworkReference: referenceIn(release),
  };
}

/** What the Digital Marketplace does not print: that its opportunities are further competitions for services is ours to say. */
const unprinted = (ocid: string) => (isServices(ocid) ? { methodDetails: null, category: null } : {});

/**
 * Whether a purchase was withdrawn or cancelled. A row of a spreadsheet, whose ocid is ours, says so of all that is in it;
 * where a publisher gives the ocid, each award has a status of its own.
 */
const isTakenBack = (ocid: string, { tender }: KeptRelease): boolean =>
  !isPublishers(ocid) && /^(?:withdrawn|cancell?ed)$/i.test(textOf(tender?.status) ?? '');

/**
 * What the releases of one process state.
 * @param releases in their order.
 * @param id of the process: its ocid, unless others share that.
 */
export function processFacts(
  releases: readonly KeptRelease[],
  { id, ocid }: { id: string; ocid: string },
): ProcessFacts {
  const release: KeptRelease = compiledInTurn(releases);
  const procedure = procedureOf(releases, release.tender);
  const setting: Setting = { id, ocid, route: procedure.route, ...stageOf(release) };
  const stated: ProcessFacts = { facts: new FactSet(), named: [], unstated: [] };
  stated.facts.node('ContractingProcess', {
    ...processOf(release, setting),
    ...procedure,
    ...unprinted(ocid),
  });
  addLots(stated.facts, release, setting);
  const parties = partiesOf(releases);
  addPromises(stated, { releases, release, setting, parties, isTakenBack: isTakenBack(ocid, release) });
  for (const buyer of buyersOf(releases)) {
    const party = parties.party(buyer, 'BUYER');
    if (party) stated.named.push({ label: 'ContractingProcess', id, party });
  }
  return stated;
}
