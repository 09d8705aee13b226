import { withPlainNames, type Json } from '../../values/json.ts';
import { MOST_CHARACTERS, type Built } from '../../read/json/json-builder.ts';
import { extensionsIn, isRecord, releasesIn, type Found } from './releases-in.ts';

/** Members of a root object beside its lists: without a list in it, it is a record itself. */
export class RootRecord {
  #members: Record<string, Json> = { __proto__: null };
  #size = 0;
  #refused: string | null = null;
  #hasList = false;
  #hasRelease = false;

  add(name: string, member: Built): void {
    if ('value' in member) this.#size += name.length + member.size;
    if ('refused' in member || this.#size > MOST_CHARACTERS) {
      this.#refused =
        'refused' in member ? member.refused : `it takes more than ${MOST_CHARACTERS} characters`;
      this.#members = { __proto__: null };
    } else if (!this.#refused) this.#members[name] = member.value;
  }

  listSeen(found: readonly Found[]): void {
    this.#hasList = true;
    this.#hasRelease ||= found.some((one) => 'release' in one);
  }

  records(): Found[] {
    const isRecordOfLinks = !this.#hasRelease && isRecord(this.#members);
    if (this.#hasList && !isRecordOfLinks) return extensionsIn(this.#members);
    if (this.#size === 0 && !this.#refused) return [];
    return this.#refused
      ? [{ reason: 'TOO_LARGE', detail: this.#refused }]
      : releasesIn(withPlainNames(this.#members));
  }
}
