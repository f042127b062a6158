// The page as text: nothing in it but its own markup, nothing loaded, nothing run but what its policy names.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Report } from '@sentrascan/contract';
import { HOSTILE_MARKUP, RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS } from '../finding-sections.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from '../html/page-assets.generated.ts';
import { reportFormat } from './html.ts';

const draw = (report: Report, groupBy?: string) =>
  [...reportFormat.render(report, { rules: RICH_RULES, ...(groupBy === undefined ? {} : { groupBy }) })].join(
    '',
  );

/** The page without its style and script, which are constants. */
function markupOf(page: string): string {
  const without = page
    .replace(`<style>${PAGE_STYLE}</style>`, '')
    .replace(`<script>${PAGE_SCRIPT}</script>`, '')
    .replace('<!doctype html>', '');
  expect(without.length).toBe(page.length - PAGE_STYLE.length - PAGE_SCRIPT.length - 47);
  return without;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const NAMES = new Set(
  `html head meta title body a header p h1 h2 h3 h4 dl div dt dd nav ul ol li main section table caption thead tbody tr th td
  b strong span small code pre details summary form label input datalist option select fieldset legend button footer`.split(
    /\s+/,
  ),
);
const ATTRIBUTES = new Set(
  `lang charset http-equiv content name class id href rel scope hidden type value checked selected list placeholder tabindex
  autocomplete role aria-live aria-label aria-labelledby open data-severity data-category data-rule data-also data-file data-count
  data-framework data-entry`.split(/\s+/),
);
const VOID = new Set(['meta', 'input']);

/** Fails at whatever is not one of the page's own tags, well nested. */
function checkMarkup(page: string): void {
  const markup = markupOf(page);
  const open: string[] = [];
  const problems: string[] = [];
  for (const [tag, slash, name = '', attributes = ''] of markup.matchAll(TAG)) {
    if (!NAMES.has(name)) problems.push(tag);
    for (const [, attribute = ''] of attributes.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g))
      if (!ATTRIBUTES.has(attribute)) problems.push(tag);
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) problems.push(`${tag} closes another element`);
  }
  expect([problems, open]).toEqual([[], []]);
  // What is left is text: no bracket and no bare ampersand.
  const text = markup.replace(TAG, '');
  expect(text).not.toMatch(/[<>]/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#96);)/);
}

const hostile = fc
  .array(
    fc.constantFrom(
      '<script>',
      '</script>',
      '"><img src=x onerror=alert(1)>',
      "'",
      '"',
      '`',
      '<',
      '>',
      '&',
      '&lt;',
    ),
  )
  .map((parts) => parts.join(''));

describe('the page', () => {
  it('holds its own markup and nothing else, whatever was scanned', () => {
    checkMarkup(draw(RICH_REPORT));
    const [finding] = RICH_REPORT.findings;
    const [gap] = RICH_REPORT.gaps;
    const [artifact] = RICH_REPORT.artifacts;
    if (finding === undefined || gap === undefined || artifact === undefined) throw new Error('no parts');
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        const report = {
          ...RICH_REPORT,
          tool: { name: text, version: text, rulesDigest: text },
          target: { ...RICH_REPORT.target, locator: text },
          artifacts: [{ ...artifact, path: text, identity: [text], model: { framework: [text] } }],
          findings: [
            {
              ...finding,
              artifact: text,
              message: text,
              evidence: { [text]: text },
              excerpt: text,
              fingerprint: text,
              waiver: { reason: text, owner: text },
            },
            { ...finding, ruleId: text, artifact: text },
          ],
          gaps: [{ ...gap, artifact: text, reason: text, consequence: text }],
        };
        checkMarkup(draw(report));
      }),
      { numRuns: 60 },
    );
  });

  it.each(GROUPINGS)('is well formed when grouped by %s', (groupBy) => {
    const page = draw(RICH_REPORT, groupBy);
    checkMarkup(page);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
    // Each group stands in full once.
    expect(page.match(/<details id="f-/g)).toHaveLength(
      draw(RICH_REPORT).match(/<details id="f-/g)?.length ?? 0,
    );
  });

  it('shows hostile text as text', () => {
    const page = draw(RICH_REPORT);
    expect(page).not.toContain(HOSTILE_MARKUP);
    expect(page).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;',
    );
    expect(page).toContain('\\u202egnp.exe\\u2066\\u200b\\x1b[2J\\r\\n');
  });

  it('runs and styles by what its policy names, and loads nothing', () => {
    const page = draw(RICH_REPORT);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(PAGE_STYLE)}; script-src ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
    );
    expect(page).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(page).toContain(`<script>${PAGE_SCRIPT}</script>`);
    expect(page).not.toMatch(/ (?:src|style|on[a-z]+)="/);
    expect(PAGE_STYLE).not.toMatch(/url\(|@import/);
    expect(PAGE_SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|fetch\(|XMLHttp/,
    );
    for (const [, uri] of page.matchAll(/ href="([^"#][^"]*)"/g)) expect(uri).toMatch(/^https:\/\//);
  });

  it('tells the verdict first, then what was not read, then findings', () => {
    const page = draw(RICH_REPORT);
    const order = [
      '<h1>malicious</h1>',
      'id="counts-title"',
      'id="gaps"',
      'id="findings"',
      'id="files"',
      'id="rules"',
    ];
    const places = order.map((part) => page.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says so where nothing was found and everything was read', () => {
    const page = draw({ ...RICH_REPORT, verdict: 'clean', findings: [], gaps: [] });
    checkMarkup(page);
    expect(page).toContain('Every byte was read and judged.');
    expect(page).toContain('Nothing was found in what was read.');
  });
});

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

describe('its colours', () => {
  const css = readFileSync(new URL('../html/page.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(
      [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    ),
  );
  const [light = {}, dark = {}, paper = {}] = blocks;
  const schemes = [
    ['light', light],
    ['dark', { ...light, ...dark }],
    ['paper', { ...light, ...paper }],
  ] as const;

  it.each(schemes)('are read easily (%s)', (_, colors) => {
    const texts = [
      'text',
      'quiet',
      'link',
      'critical-text',
      'high-text',
      'medium-text',
      'low-text',
      'gap-text',
    ];
    for (const ground of ['ground', 'surface'])
      for (const text of texts)
        expect(contrast(colors[text] ?? '', colors[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThan(
          4.5,
        );
    expect(contrast(colors['text'] ?? '', colors['code'] ?? '')).toBeGreaterThan(4.5);
    for (const badge of ['critical', 'high', 'medium', 'low', 'gap', 'clean', 'waived'])
      expect(contrast('#ffffff', colors[badge] ?? ''), badge).toBeGreaterThan(4.5);
  });
});
