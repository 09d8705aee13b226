import { currencyCode, webAddress } from '../../../src/served.ts';
import { amountOf } from '../../values/amount.ts';
import { idOf, isArray, isObject, textOf, type Json, type JsonObject } from '../../values/json.ts';
import { withoutPersonalData } from '../../values/personal-data.ts';
import { dayOf } from './dates.ts';
import { RELEASE, type Shape } from './kept.ts';
import { flagOf, isScale } from './supplier-size.ts';

/** Fields that a report spells out; the rest is counted. */
const SPELT_OUT = 20;
const MOST_CHARACTERS = 60;

const isDay = (value: Json): boolean => dayOf(value) !== null;

const isFlag = (value: Json): boolean => flagOf(value) !== null;

/** A blank or a dash says that there is no amount, and is understood. */
function isAmount(value: Json): boolean {
  const read = amountOf(idOf(value) ?? 'neither number nor text');
  return 'amountE4' in read || read.reason === 'AMOUNT_MISSING';
}

const isAddress = (value: Json): boolean => webAddress(textOf(value)) !== null;

const isCurrency = (value: Json): boolean => currencyCode(textOf(value)) !== null;

/** How the graph reads a member of a release, whatever it is a member of. */
const READ_AS: Readonly<Record<string, (value: Json) => boolean>> = {
  date: isDay,
  datePublished: isDay,
  dateSigned: isDay,
  startDate: isDay,
  endDate: isDay,
  maxExtentDate: isDay,
  openFrameworkSchemeEndDate: isDay,
  amount: isAmount,
  amountGross: isAmount,
  currency: isCurrency,
  url: isAddress,
  scale: isScale,
  sme: isFlag,
  vcse: isFlag,
  vco: isFlag,
};

type Field = { values: number; first: string };

/** Words in place of a day or a number may be anybody's name, which a report does not repeat. */
const WORDS = /^[^\d£$€]*\p{L}\s+\p{L}[^\d£$€]*$/u;

const shown = (value: Json): string =>
  typeof value === 'string' && WORDS.test(value.trim())
    ? '…'
    : withoutPersonalData(typeof value === 'string' ? value.trim() : JSON.stringify(value)).slice(
        0,
        MOST_CHARACTERS,
      );

const isBlank = (value: Json): boolean => value === null || (typeof value === 'string' && !value.trim());

/** Collects, by field, what releases state and nobody can read: the graph has it as unknown. */
export class UnreadableValues {
  readonly #fields = new Map<string, Field>();

  see(release: JsonObject): void {
    const ocid = idOf(release['ocid']) ?? '';
    this.#see(release, RELEASE, { path: [], ocid: ocid.slice(0, MOST_CHARACTERS) });
  }

  #see(value: Json, shape: Shape, at: { path: readonly string[]; ocid: string }): void {
    if (isArray(value)) for (const item of value) this.#see(item, shape, at);
    else if (typeof shape === 'string') this.#read(value, at);
    else if (isObject(value))
      for (const [name, inside] of Object.entries(value)) {
        const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
        if (inner !== undefined) this.#see(inside, inner, { ...at, path: [...at.path, name] });
      }
  }

  #read(value: Json, { path, ocid }: { path: readonly string[]; ocid: string }): void {
    const name = path.at(-1)!;
    if (!Object.hasOwn(READ_AS, name) || isBlank(value) || READ_AS[name]!(value)) return;
    const field = this.#fields.get(path.join('.'));
    if (field) field.values += 1;
    else this.#fields.set(path.join('.'), { values: 1, first: `“${shown(value)}” of ${ocid}` });
  }

  /** A sentence a field for the report, what is most frequent first. */
  notes(): string[] {
    const fields = [...this.#fields].toSorted(([, one], [, other]) => other.values - one.values);
    const notes = fields
      .slice(0, SPELT_OUT)
      .map(
        ([path, { values, first }]) =>
          `Cannot be read, so it is unknown: ${path}, ${values.toLocaleString('en-GB')} ${values === 1 ? 'value' : 'values'}, the first ${first}.`,
      );
    const more = fields.length - SPELT_OUT;
    return more > 0 ? [...notes, `Cannot be read either: values of ${more} more fields.`] : notes;
  }
}
