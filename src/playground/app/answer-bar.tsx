import { useState } from 'react';
import { DOWNLOAD_FORMATS, downloadLink } from '../../web/download-link.ts';
import { linkTo } from './deep-link.ts';
import { useOpenDocument } from './open-document.ts';
import { variablesOf } from './question-of.ts';

const Downloads = ({ slug, variables: text }: { slug: string; variables: string }) => {
  const variables = variablesOf(text);
  if (!variables) return <span>The variables are not a JSON object yet.</span>;
  return DOWNLOAD_FORMATS.map(([format, name]) => (
    <a
      key={format}
      href={downloadLink(slug, format, variables)}
      download
      className={format === 'csv' ? 'main-action' : undefined}
    >
      {format === 'csv' ? 'Download CSV' : name}
    </a>
  ));
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
