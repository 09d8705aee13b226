import { useState } from 'react';
import { DOWNLOAD_FORMATS, downloadLink } from '../../web/download-link.ts';
import { linkTo } from './deep-link.ts';
import { useOpenDocument } from './open-document.ts';
import { variablesOf } from './question-of.ts';
import { SaveQuestion } from './save-question.tsx';

const labelled = (format: string, name: string) => (format === 'csv' ? 'Download CSV' : name);
const classed = (format: string) => (format === 'csv' ? 'main-action' : undefined);

const Links = ({ slug, variables }: { slug: string; variables: Readonly<Record<string, unknown>> }) => (
  <>
    {DOWNLOAD_FORMATS.map(([format, name]) => (
      <a key={format} href={downloadLink(slug, format, variables)} download className={classed(format)}>
        {labelled(format, name)}
      </a>
    ))}
    <a href={downloadLink(slug, null, variables)}>As a table</a>
  </>
);

/** A document of one's own has no address: a form sends it, and the browser keeps what comes, or shows why nothing does. */
const RowsForm = ({ query, variables }: { query: string; variables: string }) => (
  <form method="post" action="/rows.csv" target="_blank" className="rows">
    <input type="hidden" name="query" value={query} />
    <input type="hidden" name="variables" value={variables} />
    {DOWNLOAD_FORMATS.map(([format, name]) => (
      <button key={format} formAction={`/rows.${format}`} className={classed(format)}>
        {labelled(format, name)}
      </button>
    ))}
    <button formAction="/rows.table">As a table</button>
  </form>
);

function Downloads() {
  const { query, variables: text, question } = useOpenDocument();
  const variables = variablesOf(text);
  if (!variables) return <span>The variables are not a JSON object yet.</span>;
  return question ? (
    <Links slug={question.slug} variables={variables} />
  ) : (
    <RowsForm query={query} variables={text} />
  );
}

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

/** Below the answer: the same rows as a file, an address to hand on, and the way to keep a question of one's own. */
export function AnswerBar() {
  const { query, variables, question } = useOpenDocument();
  return (
    <div className="answer-bar">
      <Downloads />
      <CopyLink query={query} variables={variables} />
      {!question && <SaveQuestion document={query} />}
    </div>
  );
}
