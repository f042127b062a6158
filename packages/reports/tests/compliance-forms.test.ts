// The evidence as JSON and as a page against golden files, and the JSON against its published schema. UPDATE_GOLDEN=1 rewrites.

import { readFileSync, writeFileSync } from 'node:fs';
import { HOSTILE_MARKUP, HOSTILE_PATH } from '@sentrascan/testkit/rich-report';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../src/compliance/canonical-json.ts';
import { complianceText } from '../src/compliance/compliance-text.ts';
import { sha256Of } from '../src/compliance/digest.ts';
import { complianceHtml } from '../src/compliance/html-page.ts';
import { RICH_EVIDENCE } from './printed-report.ts';

const FORMS = {
  json: () => canonicalJson(RICH_EVIDENCE),
  html: () => [...complianceHtml(RICH_EVIDENCE)].join(''),
  txt: () => complianceText(RICH_EVIDENCE),
} as const;

describe.each(Object.entries(FORMS))('compliance evidence as %s', (extension, render) => {
  it('is as the golden file has it', () => {
    const file = new URL(`golden/compliance.${extension}`, import.meta.url);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, render());
    expect(render()).toBe(readFileSync(file, 'utf8'));
  });

  it('is the same again', () => {
    expect(render()).toBe(render());
  });
});

it('fits its schema', () => {
  const file = new URL('../../../schemas/compliance.schema.json', import.meta.url);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
  validate(JSON.parse(FORMS.json()));
  expect(validate.errors).toBeNull();
});

it('keeps whatever was scanned text, in the page and on the terminal', () => {
  const page = FORMS.html();
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  expect(page).not.toContain(HOSTILE_MARKUP);
  expect(page).toContain('onerror=alert(3)&gt;.pkl');
  expect(HOSTILE_PATH).toContain('onerror');
  for (const text of [page, FORMS.txt()]) expect(text).not.toMatch(/[\u202e\u200b\x1b]/u);
});

it('names in the page the digest of the evidence', () => {
  expect(FORMS.html()).toContain(sha256Of(FORMS.json()));
});
