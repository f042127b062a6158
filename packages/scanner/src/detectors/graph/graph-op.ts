// Judges the operations of a graph: by what is known of the operation, what it works on and where in the graph it stands.

import { compareSeverity, type GraphOpFact, type Severity } from '@sentrascan/contract';
import {
  type FrameworkOps,
  formatExhaustsResources,
  GRAPH_OPS,
  type GraphEffect,
  type GraphOpRow,
  graphCallsRegisteredCode,
  graphConditionalEffect,
  graphHoldsGraph,
  graphLoadsNative,
  graphNeedsCustomOp,
  graphReachesNetwork,
  graphReadsFile,
  graphWritesFile,
  placeOfPath,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { shownText } from '../shown-text.ts';
import { CONDITION, decideCase } from './op-case.ts';

type GraphRule = typeof graphReadsFile;

const RULE_OF: Readonly<Record<Exclude<GraphEffect, 'normal' | 'exhausts'>, GraphRule>> = {
  'file-read': graphReadsFile,
  'file-write': graphWritesFile,
  network: graphReachesNetwork,
  'registered-code': graphCallsRegisteredCode,
  native: graphLoadsNative,
  'custom-op': graphNeedsCustomOp,
  'nested-graph': graphHoldsGraph,
};

/** What is known of one framework, by domain and name. */
interface OpIndex {
  readonly rows: ReadonlyMap<string, readonly GraphOpRow[]>;
  readonly known: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
  readonly domainPrefixes: readonly string[];
}

const INDEXES = new Map<string, OpIndex>();

export const detector = {
  id: 'graph-op',
  consumes: ['graph.op'],

  judge(fact, context) {
    const index = indexOf(fact.framework);
    if (index === undefined) return;
    const rows = index.rows.get(`${fact.domain}\0${fact.op}`) ?? index.rows.get(`*\0${fact.op}`) ?? [];
    for (const row of rows) {
      if (row.effect === 'normal' || !applies(row, fact)) continue;
      const decided = decideCase(row, fact);
      if (decided === 'ordinary') continue;
      const { why: effect, severity } = decided;
      const judgement = { ...judgementOf(fact, effect), ...(severity === undefined ? {} : { severity }) };
      if (decided.effect === 'exhausts') {
        const { evidence, location, meaning } = judgement;
        context.report(formatExhaustsResources, {
          evidence: {
            format: fact.framework,
            detail: `operation ${evidence.op} at ${evidence.place}`,
            consequence: `It ${effect}.`,
          },
          ...(location === undefined ? {} : { location }),
          ...(severity === undefined ? {} : { severity }),
          meaning,
        });
      } else if (decided.effect !== 'normal') {
        const rule = RULE_OF[decided.effect];
        context.report(rule, judgement);
        reportCondition(fact, { ...decided, severity: severity ?? rule.severity }, context);
      }
    }
    if (rows.length === 0 && needsLibrary(index, fact)) {
      context.report(graphNeedsCustomOp, judgementOf(fact, 'is none that the framework brings along'));
    }
  },
} satisfies Detector<'graph.op'>;

/** Tells an effect that only some inputs set off; what is harmless on its own is so there, too. */
function reportCondition(
  fact: GraphOpFact,
  { severity, why }: { readonly severity: Severity; readonly why: string },
  context: DetectorContext,
): void {
  const condition = fact.strings.find(({ name }) => name === CONDITION)?.value;
  const isHarmless = compareSeverity(severity, graphConditionalEffect.severity) > 0;
  if (!fact.context.includes('conditional') || isHarmless) return;
  context.report(graphConditionalEffect, {
    ...judgementOf(fact, why),
    evidence: {
      ...judgementOf(fact, why).evidence,
      condition: shownText(condition ?? 'a comparison with a constant', 120),
    },
    severity,
  });
}

function applies(row: GraphOpRow, fact: GraphOpFact): boolean {
  if (row.ordinaryIn?.some((context) => fact.context.includes(context)) === true) return false;
  if (row.onlyWith === undefined) return true;
  return fact.strings.some(({ name, value }) => {
    if (name === CONDITION) return false;
    const place = placeOfPath(value);
    return row.onlyWith === 'address' ? place === 'address' : place !== 'inside';
  });
}

function needsLibrary(index: OpIndex, { op, domain, context }: GraphOpFact): boolean {
  if (context.includes('defined-here')) return false;
  if (domain !== '') {
    return !index.domains.has(domain) && !index.domainPrefixes.some((prefix) => domain.startsWith(prefix));
  }
  return index.known.size > 0 && !index.known.has(op);
}

function judgementOf(fact: GraphOpFact, effect: string) {
  const { framework, domain, place, strings, count } = fact;
  const op = shownText(domain === '' ? fact.op : `${domain}::${fact.op}`, 80);
  const shown = strings
    .slice(0, 4)
    .map(({ name, value }) => `${name} ${JSON.stringify(shownText(value, 80))}`);
  const times = count > 1 ? [`${count} times`] : [];
  return {
    evidence: {
      framework,
      op,
      place: shownText(place),
      effect,
      detail: [...shown, ...times].join(', ') || 'no constant argument',
      context: fact.context,
    },
    ...(fact.offset === undefined ? {} : { location: { offset: fact.offset } }),
    meaning: JSON.stringify([framework, domain, fact.op, strings]),
  };
}

function indexOf(framework: string): OpIndex | undefined {
  const known = INDEXES.get(framework);
  if (known !== undefined) return known;
  const listed = GRAPH_OPS.filter((ops) => ops.framework === framework);
  if (listed.length === 0) return undefined;
  const index = buildIndex(listed);
  INDEXES.set(framework, index);
  return index;
}

function buildIndex(listed: readonly FrameworkOps[]): OpIndex {
  const rows = new Map<string, GraphOpRow[]>();
  for (const row of listed.flatMap((ops) => ops.rows)) {
    for (const op of words(row.ops)) {
      const key = `${row.domain ?? ''}\0${op}`;
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  const domains = listed.flatMap((ops) => words(ops.domains));
  return {
    rows,
    known: new Set(listed.flatMap((ops) => words(ops.known))),
    domains: new Set(domains.filter((domain) => !domain.endsWith('*'))),
    domainPrefixes: domains.filter((domain) => domain.endsWith('*')).map((domain) => domain.slice(0, -1)),
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
