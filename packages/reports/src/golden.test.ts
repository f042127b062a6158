// One rich report in every format against golden files, so that a change shows a reviewer what people will see. UPDATE_GOLDEN=1
// rewrites.

import { readFileSync, writeFileSync } from 'node:fs';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from './formats/formats.generated.ts';

describe('golden reports', () => {
  it('has the formats, each with its own id and extension', () => {
    expect(REPORT_FORMATS.map((format) => format.id).sort()).toEqual([
      ...['detailed', 'detailed-text', 'html', 'json', 'mapping', 'mapping-text', 'markdown', 'sarif'],
      ...['summary', 'summary-text', 'text'],
    ]);
    expect(new Set(REPORT_FORMATS.map((format) => format.extension)).size).toBe(REPORT_FORMATS.length);
  });

  it('are all told in the documentation', () => {
    const page = readFileSync(new URL('../../../docs/reports.md', import.meta.url), 'utf8');
    for (const { id, extension } of REPORT_FORMATS) {
      expect(page).toContain(`\`${id}\``);
      expect(page).toContain(`\`.${extension}\``);
    }
  });

  for (const format of REPORT_FORMATS) {
    it(`renders ${format.id} as the golden file has it`, () => {
      const options = { rules: RICH_RULES, settings: { failOn: 'critical', include: ['*.pkl'] } };
      const rendered = [...format.render(RICH_REPORT, options)].join('');
      const file = new URL(`golden/report.${format.extension}`, import.meta.url);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
      expect(rendered).toBe(readFileSync(file, 'utf8'));
    });
  }

  it.each(['text', 'markdown'])('renders %s under headings as the golden file has it', (id) => {
    const format = REPORT_FORMATS.find((one) => one.id === id);
    const options = { rules: RICH_RULES, groupBy: 'owasp-llm' };
    const rendered = [...(format?.render(RICH_REPORT, options) ?? [])].join('');
    const file = new URL(`golden/report.by-owasp-llm.${format?.extension}`, import.meta.url);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
    expect(rendered).toBe(readFileSync(file, 'utf8'));
  });
});
