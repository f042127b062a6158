// No format says more of a finding than the detector handed over: nothing is looked up, decoded or put together again.

import type { Finding } from '@sentrascan/contract';
import { REDACTED_TOKEN, RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { expect, it } from 'vitest';
import { REPORT_FORMATS } from './formats/formats.generated.ts';

/** What the contract does not know: a detector's slip, which no renderer may print. */
const LEAK = 'ghp_0123456789abcdefghijABCDEFGHIJ456789';

it.each(
  // The exact report is what was handed over, whatever that is.
  REPORT_FORMATS.filter(({ id }) => id !== 'json').map((format) => [format.id, format] as const),
)('%s prints evidence, message and excerpt alone', (_id, format) => {
  const findings = RICH_REPORT.findings.map((finding) => ({ ...finding, raw: LEAK, match: LEAK }) as Finding);
  const options = { rules: RICH_RULES, all: true };
  const drawn = [...format.render({ ...RICH_REPORT, findings }, options)].join('');
  expect(drawn).not.toContain(LEAK);
  if (!format.id.startsWith('summary')) {
    // The page and Markdown write some characters as entities.
    const plain = drawn.replaceAll('&#95;', '_').replace(/…/g, '…');
    expect(plain).toContain(REDACTED_TOKEN);
  }
});
