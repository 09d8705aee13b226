import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../../src/canonical-json.ts';
import { webAddress } from '../../../src/served.ts';
import type { NodeValues } from '../../../src/graph/model.ts';
import { idOf, isArray, objectsOf, textOf, type JsonObject } from '../../values/json.ts';
import { dayOf } from './dates.ts';
import { keptFrom, keptOf, type KeptDocument, type KeptRelease } from './kept.ts';

/** A release as it is stored, and where the file has it. */
export type Notice = {
  id: string;
  ocid: string;
  locator: string;
  values: NodeValues<'Notice'>;
  release: KeptRelease;
};

const packed = (text: string): string => deflateRawSync(text).toString('base64');

/** The release that a notice's content holds. */
export const unpacked = (content: string): KeptRelease =>
  keptFrom(inflateRawSync(Buffer.from(content, 'base64')).toString('utf8'));

const documentsOf = ({ planning, tender, awards, contracts }: KeptRelease): KeptDocument[] =>
  [planning, tender, ...objectsOf(awards), ...objectsOf(contracts)]
    .flatMap((section) => objectsOf(section?.documents))
    .toSorted((a, b) => ((textOf(a.datePublished) ?? '') < (textOf(b.datePublished) ?? '') ? -1 : 1));

const isNotice = ({ noticeType, documentType }: KeptDocument): boolean =>
  textOf(noticeType) !== null || /notice/i.test(textOf(documentType) ?? '');

/** The notice a release is, without personal data. Two releases that say the same are one notice. */
export function noticeFrom(release: JsonObject, locator: string, source: string): Notice {
  const kept = keptOf(release);
  const ocid = textOf(kept.ocid)!;
  const text = canonicalJson(kept);
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  const releaseId = idOf(kept.id);
  const id = `${ocid}|${releaseId ?? ''}|${hash}`;
  const publishedOn = dayOf(kept.date);
  const last = documentsOf(kept).findLast(isNotice);
  return {
    id,
    ocid,
    locator,
    release: kept,
    values: {
      id,
      ocid,
      releaseId,
      publishedAt: publishedOn && textOf(kept.date),
      publishedOn: publishedOn ?? '',
      tags: isArray(kept.tag) ? kept.tag.flatMap((tag) => textOf(tag) ?? []) : [],
      noticeType: textOf(last?.noticeType) ?? textOf(last?.documentType),
      url: webAddress(textOf(last?.url)),
      source,
      content: packed(text),
    },
  };
}
