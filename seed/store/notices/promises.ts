import { normalised } from '../../../src/normalised.ts';
import { idOf, isArray, objectsOf } from '../../values/json.ts';
import { dayOf, spanOf } from './dates.ts';
import type { KeptAward, KeptContract, KeptRelease } from './kept.ts';
import type { partiesOf } from './parties.ts';
import { identified, idsIn, lotIdOf, titleIn, type ProcessFacts, type Setting } from './process-parts.ts';
import {
  isCancelledUnsigned,
  statusOf,
  valueOfAward,
  valueOfContract,
  type StatedContract,
} from './promised-value.ts';

type Parts = {
  /** In their order. */
  releases: readonly KeptRelease[];
  /** Compiled of all of them. */
  release: KeptRelease;
  setting: Setting;
  /** Whether all of it was taken back, so that nothing is promised. */
  isTakenBack: boolean;
  /** Of all the releases. */
  parties: ReturnType<typeof partiesOf>;
};

type Promised = {
  awards: ReadonlyMap<string, KeptAward>;
  contracts: readonly StatedContract[];
  unstated: readonly string[];
};

/** What says that there is an award or a contract, and not only that one was changed. */
const SUBSTANCE = new Set([
  'suppliers',
  'value',
  'date',
  'dateSigned',
  'contractPeriod',
  'period',
  'statedAmount',
]);
/** What an award may have that says nothing of it. */
const NO_SUBSTANCE = new Set(['id', 'relatedLots', 'documents', 'items', 'amendment', 'amendments']);

/** What a contract may have that says nothing where its award is not stated. */
const OF_ITS_AWARD = new Set(['awardID', 'awardIDs', 'status']);

/** Members that say anything. */
const saidBy = (part: KeptAward | KeptContract): string[] =>
  Object.entries(part).flatMap(([name, value]) =>
    value === null || (isArray(value) && value.length === 0) ? [] : [name],
  );

/** A notice of changes names each award by its id; what it is stands in the notice before, which may not be loaded. */
const isOnlyAmended = (part: KeptAward | KeptContract): boolean =>
  [part.amendment, ...objectsOf(part.amendments)].some(Boolean) &&
  !saidBy(part).some((name) => SUBSTANCE.has(name));

/** A contract that says which award it is for and how it stands, and nothing of itself. */
const isBare = (contract: KeptContract): boolean =>
  saidBy(contract).every((name) => NO_SUBSTANCE.has(name) || OF_ITS_AWARD.has(name));

const isOnlyNamed = (award: KeptAward): boolean =>
  isOnlyAmended(award) || saidBy(award).every((name) => NO_SUBSTANCE.has(name));

/** Awards, and contracts with the awards they are for: those they name, else the only one there is. */
function promisedIn(release: KeptRelease): Promised {
  const named = {
    awards: identified(objectsOf(release.awards)),
    contracts: identified(objectsOf(release.contracts)),
  };
  const awards = new Map(named.awards.filter(([, award]) => !isOnlyNamed(award)));
  const only = awards.size === 1 ? [...awards.keys()] : [];
  const all = named.contracts.map(([id, contract]) => {
    const stated = [...idsIn(contract.awardID ?? undefined), ...idsIn(contract.awardIDs ?? undefined)];
    const its = stated.length > 0 ? [...new Set(stated)] : only;
    const isOfNone = its.length > 0 && its.every((award) => !awards.has(award));
    return {
      id,
      contract,
      awards: its,
      isStated: !isOnlyAmended(contract) && !(isOfNone && isBare(contract)),
    };
  });
  const unstated = [
    ...named.awards.flatMap(([id, award]) => (isOnlyNamed(award) ? [`award ${id}`] : [])),
    ...all.flatMap(({ id, isStated }) => (isStated ? [] : [`contract ${id}`])),
  ];
  return { awards, contracts: all.filter(({ isStated }) => isStated), unstated };
}

/** Titles of awards whose process has another title today: a notice may speak of one award only. */
function titlesOf(releases: readonly KeptRelease[], release: KeptRelease): Map<string, string> {
  const today = normalised(titleIn(release.tender) ?? '');
  const titles = new Map<string, string>();
  for (const { tender, awards } of releases) {
    const title = titleIn(tender);
    for (const award of objectsOf(awards)) {
      const id = idOf(award.id);
      if (title && id !== null && !isOnlyNamed(award)) titles.set(id, title);
    }
  }
  return new Map([...titles].filter(([, title]) => normalised(title) !== today));
}

function addAwards({ facts, named }: ProcessFacts, parts: Parts, { awards, contracts }: Promised): void {
  const { id: processId, ocid, route, stage } = parts.setting;
  const { parties } = parts;
  const titles = titlesOf(parts.releases, parts.release);
  for (const [awardId, award] of awards) {
    const id = `${processId}#award-${awardId}`;
    const present = objectsOf(award.suppliers).filter((one) => !parties.isRemoved(one));
    const suppliers = present.flatMap((one) => parties.party(one, 'SUPPLIER') ?? []);
    const own = contracts.filter((one) => one.awards.includes(awardId));
    facts.node('Award', {
      id,
      ocid,
      awardId,
      title: titleIn(award) ?? titles.get(awardId) ?? null,
      status: parts.isTakenBack ? 'cancelled' : statusOf(award.status),
      awardedOn: dayOf(award.date ?? undefined),
      route,
      ...spanOf(award.contractPeriod),
      ...valueOfAward(award, own, stage),
      unsigned: own.length > 0 && own.every(({ contract }) => isCancelledUnsigned(contract)) ? true : null,
      suppliers: BigInt(suppliers.length),
    });
    facts.link('RESULT_OF', [id, processId]);
    for (const lot of idsIn(award.relatedLots ?? undefined))
      facts.link('FOR_LOT', [id, lotIdOf(processId, lot)]);
    for (const one of suppliers) named.push({ label: 'Award', id, party: one });
  }
}

function addContracts({ facts }: ProcessFacts, { setting }: Parts, { awards, contracts }: Promised): void {
  const { id: processId, ocid, stage } = setting;
  const isOnly = (award: string): boolean =>
    contracts.filter((one) => one.awards.includes(award)).length === 1;
  for (const { id: contractId, contract, awards: its } of contracts) {
    const id = `${processId}#contract-${contractId}`;
    const [award, ...others] = its;
    const onlyFor =
      award !== undefined && others.length === 0 && isOnly(award) ? awards.get(award) : undefined;
    facts.node('Contract', {
      id,
      ocid,
      contractId,
      title: titleIn(contract),
      status: statusOf(contract.status),
      signedOn: dayOf(contract.dateSigned ?? undefined),
      ...spanOf(contract.period),
      ...valueOfContract(contract, onlyFor, stage),
    });
    facts.link('CONTRACT_OF', [id, processId]);
    for (const one of its) facts.link('CONTRACT_FOR', [id, `${processId}#award-${one}`]);
  }
}

/**
 * Adds what was promised: awards with their suppliers, and contracts with their awards. A link to a lot or an award that
 * no notice states is among the facts as well: who stores them says that it leads nowhere.
 */
export function addPromises(stated: ProcessFacts, parts: Parts): void {
  const promised = promisedIn(parts.release);
  stated.unstated.push(...promised.unstated);
  addAwards(stated, parts, promised);
  addContracts(stated, parts, promised);
}
