import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { BROWSER_TIMEOUT_MS, complaintsOf, launchBrowser, type Complaints } from '../support/browser.ts';
import type { PlaygroundQuestion } from '../../src/playground/question.ts';
import { startPlayground } from './playground-server.ts';

type Editor = 'query' | 'variables' | 'response';

export type OpenPage = Complaints & {
  page: Page;
  text: (editor: Editor) => Promise<string>;
  type: (editor: Editor, text: string) => Promise<void>;
  /** The operations the page sent, as the server saw them. */
  operations: Record<string, unknown>[];
};

const FILES: Record<Editor, string> = {
  query: 'operation.graphql',
  variables: 'variables.json',
  response: 'response.json',
};

// Lines drawn depend on scrolling and folding, so the tests read the editor's own models,
// which GraphiQL keeps within reach.
const modelOf = (editor: Editor): string =>
  `__MONACO.editor.getModels().find((model) => model.uri.path.endsWith('${FILES[editor]}'))`;

/** Nothing kept from the test before; kept when the same page is loaded again. */
const AS_A_STRANGER = `if (!sessionStorage.getItem('known')) {
  localStorage.clear();
  sessionStorage.setItem('known', 'yes');
}`;

/** Questions other than those of playground-server, and how wide the window is in pixels. */
type Setting = { questions?: readonly PlaygroundQuestion[]; width?: number };

/** For a file of tests: one server, one browser, and a new page of a stranger each time it is called. */
export function thePlayground({ questions, width = 1280 }: Setting = {}): (
  address: string,
) => Promise<OpenPage> {
  let server: Awaited<ReturnType<typeof startPlayground>>;
  let context: BrowserContext;
  beforeAll(async () => {
    const [started, browser] = await Promise.all([startPlayground(questions), launchBrowser()]);
    server = started;
    context = await browser.newContext({ viewport: { width, height: 800 } });
  }, BROWSER_TIMEOUT_MS);
  afterAll(async () => {
    await context?.browser()?.close();
    await server?.app.close();
  });
  return async (address) => {
    await Promise.all(context.pages().map((page) => page.close()));
    server.operations.length = 0;
    const page = await context.newPage();
    await page.addInitScript(AS_A_STRANGER);
    const complaints = await complaintsOf(page, server.origin);
    await page.goto(server.origin + address);
    await page.locator('.graphiql-response .view-lines').waitFor();
    return {
      ...complaints,
      page,
      text: (editor) => page.evaluate(`${modelOf(editor)}.getValue()`),
      type: (editor, text) => page.evaluate(`${modelOf(editor)}.setValue(${JSON.stringify(text)})`),
      operations: server.operations,
    };
  };
}
