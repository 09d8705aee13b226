import { html, type Html } from './html.ts';

/** A form that finds anything by its name. */
export const searchBox = (query = ''): Html =>
  html`<form class="search" action="/search" method="get" role="search">
    <label for="q">Find a body, supplier, framework or contract</label>
    <div>
      <input id="q" name="q" type="search" value="${query}" autocomplete="off" />
      <button>Search</button>
    </div>
  </form>`;
