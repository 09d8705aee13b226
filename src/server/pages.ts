import { homePage } from '../home/page.ts';
import { searchPage } from '../search-page/page.ts';
import type { Page } from '../web/page.ts';

/** Every page, one line each. */
export const PAGES: readonly Page[] = [homePage, searchPage];
