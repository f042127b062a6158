// Markdown that holds its tables together and renders nothing from scanned data.

import { expect, it } from 'vitest';
import { markdownBlock, markdownCode, markdownText } from '../markdown-text.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from '../sample-report.ts';
import { reportFormat } from './markdown.ts';

const drawn = [...reportFormat.render(SAMPLE_REPORT, { rules: SAMPLE_RULES })].join('');

it('has rows of equal width in every table', () => {
  for (const table of drawn
    .split('\n\n')
    .filter((part) => part.includes('| --- |') || part.includes('---: |'))) {
    const rows = table.split('\n').filter((row) => row.startsWith('|'));
    expect(new Set(rows.map((row) => row.split('|').length)).size, table).toBe(1);
  }
});

it('has no HTML but its own', () => {
  const tags = new Set((drawn.match(/<\/?[a-z!][^>]*>/g) ?? []).map((tag) => tag));
  expect([...tags].sort()).toEqual([
    '<!-- -->',
    '</code>',
    '</details>',
    '</summary>',
    '<br>',
    '<code>',
    '<details>',
    '<summary>',
  ]);
});

it('makes scanned text inert', () => {
  expect(markdownCode('`a|b` <b> &amp;')).toBe('<code>&#96;a&#124;b&#96; &#60;b&#62; &#38;amp;</code>');
  expect(markdownText('@admin #1 [x](https://e.example) www.e.example')).toBe(
    '&#64;<!-- -->admin &#35;<!-- -->1 &#91;x&#93;(https&#58;//e.example) www&#46;e.example',
  );
  expect(markdownText('`os.system("*")` in ` f')).toBe('<code>os.system("&#42;")</code> in &#96; f');
  expect(markdownBlock(['````', 'x'])).toBe('`````text\n````\nx\n`````');
});

it('strikes out what is waived and says why', () => {
  expect(drawn).toContain('| ~~high~~ waived | <code>models/model.pt</code>');
  expect(drawn).toContain('**Waived** known test file (ml-platform, until 2027-01-01)');
});
