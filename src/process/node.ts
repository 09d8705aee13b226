/** A notice as published. */
export type NoticeNode = {
  id: string;
  publishedAt: string | null;
  tags: string[];
  noticeType: string | null;
  url: string | null;
  source: string;
};

/** Somebody a process or its awards name, as printed and as resolved. */
export type PartyNode = { role: string; organisationId: string; asPrinted: string; size: string | null };

/** What is bought. */
export type CpvNode = { code: string; name: string };
