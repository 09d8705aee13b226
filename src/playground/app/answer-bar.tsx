import { useState } from 'react';
import { linkTo } from './deep-link.ts';
import { downloadLink, FORMATS } from './download-link.ts';
import { useOpenDocument } from './open-document.ts';

const Downloads = ({ slug, variables }: { slug: string; variables: string }) => {
  const links = FORMATS.map((format) => ({ format, href: downloadLink(slug, format, variables) }));
  if (links.some(({ href }) => href === null)) return <span>The variables are not a JSON object yet.</span>;
  return (
    <>
      {links.map(({ format, href }) => (
        <a
          key={format}
          href={href ?? undefined}
          download
          className={format === 'csv' ? 'main-action' : undefined}
        >
          {format === 'csv' ? 'Download CSV' : format === 'json' ? 'JSON' : 'NDJSON'}
        </a>
      ))}
    </>
  );
};

const CopyLink = ({ query, variables }: { query: string; variables: string }) => {
  const [copied, setCopied] = useState('');
  const href = linkTo(query, variables);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(href, location.href).href);
    setCopied(href);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{copied === href ? 'Link copied' : 'Copy link'}</span>
    </button>
  );
};

/** Below the answer: the same rows as a file, and an address to hand on. */
export function AnswerBar() {
  const { query, variables, question } = useOpenDocument();
  return (
    <div className="answer-bar">
      {question ? (
        <Downloads slug={question.slug} variables={variables} />
      ) : (
        <span>Only a saved question, unchanged, can be downloaded as CSV.</span>
      )}
      <CopyLink query={query} variables={variables} />
    </div>
  );
}
