import { stripTypeScriptTypes } from 'node:module';

/** What Node does itself when it loads one of our files; jest loads them by its own loader, which does not. */
export const process = (text) => ({ code: stripTypeScriptTypes(text) });
