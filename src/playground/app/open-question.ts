import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { PlaygroundQuestion } from '../question.ts';
import { variablesText } from './deep-link.ts';
import { useQuestions } from './questions.ts';

/**
 * Sends an awaited document as soon as the editor has read it. GraphiQL learns an operation's name
 * some time after the text changed; sent earlier, a document would go out under the name of the one before.
 */
export function AnswerAwaited(): null {
  const { awaited, sent } = useQuestions();
  const actions = useGraphiQLActions();
  const isReady = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) =>
    Boolean(queryEditor && variableEditor && responseEditor),
  );
  const read = useGraphiQL(({ documentAST }) => documentAST?.loc?.source.body);
  useEffect(() => {
    if (!isReady || read === undefined || !awaited.includes(read)) return;
    sent(read);
    void actions.run();
  }, [isReady, read, awaited, sent, actions]);
  return null;
}

/** Opens a saved question in a new tab with its variables, and answers it. */
export function useOpenQuestion(): (question: PlaygroundQuestion) => void {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { await: awaitDocument } = useQuestions();
  return ({ document, variables }) => {
    actions.addTab();
    queryEditor?.setValue(document);
    variableEditor?.setValue(variablesText(variables));
    awaitDocument(document);
  };
}
