// What a finding maps to, ids only, and the titles of those ids once at the end.

import type { FrameworkIds, ReportedFramework } from '@sentrascan/contract';
import { findFramework } from '@sentrascan/rules/frameworks';
import { fit, labelled } from '../paint.ts';
import type { Page } from './page.ts';

/** `CWE-502, CWE-94 · ML06:2023 · NIST AI RMF MEASURE 2.7`: the name stands where the ids do not say whose they are. */
export function mappingText(mapping: FrameworkIds): string {
  return Object.entries(mapping)
    .map(([framework, ids]) => {
      const isPlain = /^(?:cwe|atlas|owasp-)/.test(framework);
      return `${isPlain ? '' : `${findFramework(framework)?.name ?? framework} `}${ids.join(', ')}`;
    })
    .join(' · ');
}

/** Titles of the entries that a report names. */
export function* frameworkLines(
  frameworks: readonly ReportedFramework[],
  { width, paint }: Page,
): Iterable<string> {
  for (const { title, edition, checked, entries } of frameworks) {
    yield '';
    const about = `  ${edition}, compared ${checked}`;
    if (title.length + about.length <= width) yield paint('bold', title) + paint('dim', about);
    else yield* [paint('bold', fit(title, width)), paint('dim', about)];
    for (const [id, name] of Object.entries(entries)) {
      yield* labelled(id, name, { indent: 2, labelWidth: 16, width });
    }
  }
}
