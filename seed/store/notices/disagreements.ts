import { withoutPersonalData } from '../../values/personal-data.ts';
import { idOf, objectsOf, textOf } from '../../values/json.ts';
import type { KeptParty, KeptReference, KeptRelease } from './kept.ts';
import { flagsOfSme, flagsOfVcse, smeByScale } from './supplier-size.ts';

const MOST_CHARACTERS = 60;

type Said = { parties: number; first: string };

const differ = (flags: readonly (boolean | null)[]): boolean =>
  new Set(flags.filter((one) => one !== null)).size > 1;

/** Collects what one record of a supplier states twice and not alike: whether it is an SME, and whether a VCSE. */
export class Disagreements {
  readonly #said = new Map<string, Said>();

  see(release: KeptRelease): void {
    const suppliers = objectsOf(release.awards).flatMap((award) => objectsOf(award.suppliers));
    for (const party of [...objectsOf(release.parties), ...suppliers]) {
      if (differ([smeByScale(party), ...flagsOfSme(party)]))
        this.#add('whether a supplier is an SME (its scale counts, if it has one)', { release, party });
      if (differ(flagsOfVcse(party)))
        this.#add('whether a supplier is a charity or social enterprise', { release, party });
    }
  }

  #add(what: string, { release, party }: { release: KeptRelease; party: KeptParty | KeptReference }): void {
    const said = this.#said.get(what);
    if (said) said.parties += 1;
    else {
      const [name, ocid] = [textOf(party.name) ?? 'somebody', idOf(release.ocid) ?? ''];
      const first = `“${withoutPersonalData(name).slice(0, MOST_CHARACTERS)}” of ${ocid.slice(0, MOST_CHARACTERS)}`;
      this.#said.set(what, { parties: 1, first });
    }
  }

  /** A sentence for each kind. */
  notes(): string[] {
    return [...this.#said].map(([what, { parties, first }]) => {
      const times = parties === 1 ? 'once' : `${parties.toLocaleString('en-GB')} times`;
      return `Stated in two ways: ${what}, ${times}, the first ${first}.`;
    });
  }
}
