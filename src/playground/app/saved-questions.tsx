import type { GraphiQLPlugin } from '@graphiql/react';
import { useOpenDocument } from './open-document.ts';
import { useOpenQuestion } from './open-question.ts';
import { useQuestions } from './questions.ts';

const Icon = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
    <path d="M4 2.5h12v15l-6-4-6 4z" strokeLinejoin="round" />
    <path d="M7 6.5h6M7 9.5h4" />
  </svg>
);

function List() {
  const { list } = useQuestions();
  const { question: open } = useOpenDocument();
  const openQuestion = useOpenQuestion();
  if (list === null)
    return <p role="alert">The saved questions could not be loaded. Reload the page to try again.</p>;
  if (list.length === 0) return <p>This server has no saved questions.</p>;
  return (
    <ul className="questions">
      {list.map((question) => (
        <li key={question.slug}>
          <button
            type="button"
            aria-current={question.slug === open?.slug ? 'true' : undefined}
            onClick={() => openQuestion(question)}
          >
            <span className="question-title">{question.title}</span>
            <code>{question.slug}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The pane that lists the saved questions. GraphiQL compares plugins by identity: there is one. */
export const SAVED_QUESTIONS: GraphiQLPlugin = {
  title: 'Saved questions',
  icon: Icon,
  content: () => (
    <section aria-label="Saved questions">
      <h2 className="pane-title">Saved questions</h2>
      <p className="pane-lead">
        Each opens in a tab of its own with an example filled in. Change the variables and ask again.
      </p>
      <List />
    </section>
  ),
};
