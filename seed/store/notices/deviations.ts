import { counted } from '../../../src/counted.ts';
import { withoutPersonalData } from '../../values/personal-data.ts';
import type { JsonObject } from '../../values/json.ts';
import type { SchemaCheck } from './schema.ts';

/** Kinds of deviation and extensions that a report spells out; the rest is counted. */
const SPELT_OUT = 20;
/** Kinds that are told apart; a schema gives far fewer. */
const MOST_KINDS = 1_000;

type Kind = { releases: number; first: string };

/** The address of an extension without what may be secret or personal in it. */
function addressOf(text: string): string {
  if (!URL.canParse(text)) return 'one without an address';
  const { protocol, host, pathname } = new URL(text);
  return withoutPersonalData(`${protocol}//${host}${pathname}`).slice(0, 200);
}

/** Collects how the releases of one file deviate from a schema. They are loaded all the same. */
export class Deviations {
  readonly #check: SchemaCheck | null;
  readonly #kinds = new Map<string, Kind>();
  readonly #extensions = new Set<string>();
  #checked = 0;
  #deviating = 0;

  constructor(check: SchemaCheck | null) {
    this.#check = check;
  }

  /** @param place where the release stands, for example `record 3`. */
  release(release: JsonObject, place: string): void {
    if (!this.#check) return;
    this.#checked += 1;
    const found = this.#check.deviations(release);
    if (found.length > 0) this.#deviating += 1;
    for (const kind of found) this.#add(kind, place);
  }

  /** Takes the addresses of the extensions that a package names. */
  extensions(addresses: readonly string[]): void {
    for (const address of addresses)
      if (this.#extensions.size < MOST_KINDS) this.#extensions.add(addressOf(address));
  }

  #add(kind: string, first: string): void {
    const known = this.#kinds.get(kind);
    if (known) known.releases += 1;
    else if (this.#kinds.size < MOST_KINDS) this.#kinds.set(kind, { releases: 1, first });
  }

  /** Sentences for the report, what is most frequent first. */
  notes(): string[] {
    const kinds = [...this.#kinds].toSorted(([, one], [, other]) => other.releases - one.releases);
    const notes = kinds
      .slice(0, SPELT_OUT)
      .map(
        ([kind, { releases, first }]) =>
          `Deviates from the schema: ${kind} (${counted(releases, 'release')}, first at ${first}).`,
      );
    if (kinds.length > SPELT_OUT)
      notes.push(`Deviates from the schema in ${counted(kinds.length - SPELT_OUT, 'further way')}.`);
    if (this.#check)
      notes.unshift(
        `Checked against the schema ${this.#check.files.join(' with ')}: ${this.#deviating} of ${counted(this.#checked, 'release')} deviate.`,
      );
    return [...notes, ...this.#named()];
  }

  #named(): string[] {
    if (this.#extensions.size === 0) return [];
    const named = [...this.#extensions].slice(0, SPELT_OUT);
    const more = this.#extensions.size - named.length;
    return [
      `Names ${counted(this.#extensions.size, 'extension')}, which are not fetched; what they define is checked if their schema is given: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    ];
  }
}
