import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../../src/canonical-json.ts';
import { at, isArray, member, objectsOf, textOf, type Json, type JsonObject } from '../../values/json.ts';
import { keptOf } from './kept.ts';

/** A release as it is stored, and where the file has it. */
export type Notice = { id: string; ocid: string; locator: string; values: NoticeValues; release: JsonObject };

type NoticeValues = Readonly<Record<string, string | readonly string[] | null>>;

const packed = (text: string): string => deflateRawSync(text).toString('base64');

/** The release that a notice's content holds. */
export const unpacked = (content: string): JsonObject =>
  JSON.parse(inflateRawSync(Buffer.from(content, 'base64')).toString('utf8')) as JsonObject;

const documentsOf = (release: JsonObject): JsonObject[] =>
  [
    at(release, 'planning'),
    at(release, 'tender'),
    ...objectsOf(at(release, 'awards')),
    ...objectsOf(at(release, 'contracts')),
  ]
    .flatMap((section) => objectsOf(at(section, 'documents')))
    .toSorted((a, b) =>
      (textOf(at(a, 'datePublished')) ?? '') < (textOf(at(b, 'datePublished')) ?? '') ? -1 : 1,
    );

const isNotice = (document: JsonObject): boolean =>
  textOf(at(document, 'noticeType')) !== null || /notice/i.test(textOf(at(document, 'documentType')) ?? '');

const safeUrl = (value: Json | undefined): string | null => {
  const url = URL.parse(textOf(value) ?? '');
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
};

/** The notice a release is, without personal data. Two releases that say the same are one notice. */
export function noticeFrom(release: JsonObject, locator: string, source: string): Notice {
  const kept = keptOf(release);
  const ocid = textOf(member(kept, 'ocid'))!;
  const text = canonicalJson(kept);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const releaseId = textOf(member(kept, 'id')) ?? null;
  const id = `${ocid}|${releaseId ?? ''}|${hash}`;
  const last = documentsOf(kept).findLast(isNotice);
  const tags = member(kept, 'tag');
  return {
    id,
    ocid,
    locator,
    release: kept,
    values: {
      id,
      ocid,
      releaseId,
      publishedAt: textOf(member(kept, 'date')),
      tags: isArray(tags) ? tags.flatMap((tag) => textOf(tag) ?? []) : [],
      noticeType: textOf(at(last, 'noticeType')) ?? textOf(at(last, 'documentType')),
      url: safeUrl(at(last, 'url')),
      source,
      content: packed(text),
    },
  };
}
