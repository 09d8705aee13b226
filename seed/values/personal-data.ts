/** In place of what was taken out of a text, so that a reader sees that something stood there. */
const E_MAIL = '[e-mail]';
const TELEPHONE = '[telephone]';
const CONTACT = '[contact]';

/** What stands between a mailbox and its host; with a display form such as `name (at) example.org` as well. */
const AT = /@|\(at\)|\[at\]/gi;
/** Behind a mailbox no more than this many characters are looked at; standards allow 64 before the sign. */
const MOST_BEFORE = 256;
const MAILBOX = /[\p{L}\p{N}._%+'-]+\s?$/u;
const HOST = /\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/uy;

/** From each sign outwards, so that time grows with the text: one pattern would begin anew at every letter. */
function withoutEMails(text: string): string {
  const parts: string[] = [];
  let end = 0;
  let seen = 0;
  for (const { index, 0: sign } of text.matchAll(AT)) {
    const mailbox = MAILBOX.exec(text.slice(Math.max(end, seen, index - MOST_BEFORE), index))?.[0];
    HOST.lastIndex = seen = index + sign.length;
    if (mailbox === undefined || !HOST.test(text)) continue;
    parts.push(text.slice(end, index - mailbox.length), E_MAIL);
    end = HOST.lastIndex;
  }
  return end === 0 ? text : parts.join('') + text.slice(end);
}

/** Nine or more digits that begin as a telephone number does; numbers of the EU's journal (2025/S 001-123456) and in addresses are none. */
const TELEPHONES =
  /(?<![\p{L}\p{N}£./-]|\/S\s)(?:\+\s?\d{1,3}|\(?0)(?:[\s().-]{0,2}\d){8,13}(?![\p{L}\p{N}])/gu;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Characters of a name; what is longer is a text, and no text has it in it twice. */
const MOST_NAME = 200;

/** A name of one short word may be any word of a text. */
const isTelling = (name: string): boolean => name.length >= 5 && name.length <= MOST_NAME && /\s/.test(name);

/**
 * A text without e-mail addresses, telephone numbers and the names of the contacts given.
 * @param contacts names the same record gives as contacts, as printed.
 */
export function withoutPersonalData(text: string, contacts: readonly string[] = []): string {
  const telling = new Set(contacts.map((name) => name.trim()).filter(isTelling));
  const names = [...telling].map((name) => escaped(name).replaceAll(/\s+/g, '\\s+'));
  const bare = withoutEMails(text).replaceAll(TELEPHONES, TELEPHONE);
  return names.length === 0 ? bare : bare.replaceAll(new RegExp(names.join('|'), 'giu'), CONTACT);
}
