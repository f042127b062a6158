// What tests of the printed report draw with: its fonts, and a report with everything.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ComplianceStandard, findStandard } from '@sentrascan/rules';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { assessReport } from '../src/compliance/assess-report.ts';
import type { PdfFonts } from '../src/compliance/pdf/draw-pdf.ts';

const require = createRequire(import.meta.url);
const font = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/${file}`));

/** As the command line embeds them. */
export const FONTS: PdfFonts = {
  regular: font('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
  mono: font('noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'),
};

/** The standards of ids. */
export function standardsOf(...ids: readonly string[]): readonly ComplianceStandard[] {
  return ids.flatMap((id) => findStandard(id) ?? []);
}

/** Everything that a report can hold, assessed. */
export const RICH_EVIDENCE = assessReport(RICH_REPORT, {
  ...{ standards: standardsOf('eu-ai-act', 'soc2'), assessed: '2026-11-22', rules: RICH_RULES },
  settings: { include: ['*.pkl'] },
});
