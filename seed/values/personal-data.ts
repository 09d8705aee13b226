/** In place of what was taken out of a text, so that a reader sees that something stood there. */
const E_MAIL = '[e-mail]';
const TELEPHONE = '[telephone]';
const CONTACT = '[contact]';

/** With a display form such as `name (at) example.org` as well. */
const E_MAILS = /[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Nine or more digits that begin as a telephone number does; numbers of the EU's journal (2025/S 001-123456) and in addresses are none. */
const TELEPHONES =
  /(?<![\p{L}\p{N}£./-]|\/S\s)(?:\+\s?\d{1,3}|\(?0)(?:[\s().-]{0,2}\d){8,13}(?![\p{L}\p{N}])/gu;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name of one short word may be any word of a text. */
const isTelling = (name: string): boolean => name.trim().length >= 5 && /\s/.test(name.trim());

/**
 * A text without e-mail addresses, telephone numbers and the names of the contacts given.
 * @param contacts names the same record gives as contacts, as printed.
 */
export function withoutPersonalData(text: string, contacts: readonly string[] = []): string {
  const names = contacts.filter(isTelling).map((name) => escaped(name.trim()).replaceAll(/\s+/g, '\\s+'));
  const bare = text.replaceAll(E_MAILS, E_MAIL).replaceAll(TELEPHONES, TELEPHONE);
  return names.length === 0 ? bare : bare.replaceAll(new RegExp(names.join('|'), 'giu'), CONTACT);
}
