import { isArray, isObject, type Json } from '../../values/json.ts';
import { RELEASE, type Shape } from './kept.ts';

/** Members that are told apart; published releases have some hundred. */
const MOST = 1_000;

function see(value: Json, { shape, path, names }: { shape: Shape; path: string; names: Set<string> }): void {
  if (isArray(value)) for (const item of value) see(item, { shape, path, names });
  else if (isObject(value) && typeof shape !== 'string')
    for (const [name, member] of Object.entries(value)) {
      const place = path ? `${path}.${name}` : name;
      const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (inner !== undefined) see(member, { shape: inner, path: place, names });
      else if (names.size < MOST) names.add(place);
    }
}

/** Which members of releases nothing of the graph is made from, by their path; each once. */
export class MembersNotKept {
  readonly #names = new Set<string>();

  see(release: Json): void {
    see(release, { shape: RELEASE, path: '', names: this.#names });
  }

  names(): string[] {
    return [...this.#names].toSorted();
  }
}
