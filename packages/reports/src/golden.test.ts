// Whole reports against golden files, so that a change shows a reviewer what people will see. UPDATE_GOLDEN=1 rewrites.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from './formats/formats.generated.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from './sample-report.ts';

describe('golden reports', () => {
  it('has the four formats, each with its own id and extension', () => {
    expect(REPORT_FORMATS.map((format) => format.id)).toEqual(['json', 'markdown', 'sarif', 'text']);
    expect(new Set(REPORT_FORMATS.map((format) => format.extension)).size).toBe(REPORT_FORMATS.length);
  });

  for (const format of REPORT_FORMATS) {
    it(`renders ${format.id} as the golden file has it`, () => {
      const rendered = [...format.render(SAMPLE_REPORT, { rules: SAMPLE_RULES })].join('');
      const file = new URL(`golden/report.${format.extension}`, import.meta.url);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, rendered);
      expect(rendered).toBe(readFileSync(file, 'utf8'));
    });
  }
});
