import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../src/web/html.ts';

test('escapes values for text and for quoted attributes', () => {
  const hostile = `"><script>alert('1')</script>&`;
  expect(html`<a title="${hostile}">${hostile}</a>`.markup).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
      '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test('does not escape nested templates twice', () => {
  const items = ['a & b', 'c'].map((item) => html`<i>${item}</i>`);
  expect(html`<b>${items}</b>`.markup).toBe('<b><i>a &amp; b</i><i>c</i></b>');
});

test('leaves nothing for null and false, and zero for zero', () => {
  expect(html`[${null}${false}${0}${''}]`.markup).toBe('[0]');
});

test('no value can open a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(html`${value}`.markup).not.toMatch(/[<>"']/);
    }),
  );
});
