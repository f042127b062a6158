import type { StructureAnomalyKind } from '@sentrascan/contract';
import { reportsOf } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { detector } from './structure.ts';

const EXPECTED: Record<StructureAnomalyKind, string | undefined> = {
  'prefix-bytes': undefined,
  'trailing-bytes': undefined,
  'gap-bytes': undefined,
  comment: undefined,
  concatenated: undefined,
  'end-missing': undefined,
  'header-field': undefined,
  'several-directories': 'high container/several-directories',
  'entry-count-mismatch': 'medium container/damaged-structure',
  'directory-damaged': 'medium container/damaged-structure',
  'checksum-wrong': 'medium container/damaged-structure',
};

it.each(Object.entries(EXPECTED))('the structure fact %s is judged as %s', (anomaly, expected) => {
  const reports = reportsOf(detector, {
    kind: 'container.structure',
    container: 'zip',
    anomaly: anomaly as StructureAnomalyKind,
    detail: 'detail',
    offset: 3,
  });
  expect(reports.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toEqual(
    expected === undefined ? [] : [expected],
  );
});
