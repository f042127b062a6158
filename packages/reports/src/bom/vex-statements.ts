// Statements of a VEX document (CycloneDX or OpenVEX) about vulnerabilities: what somebody decided, read as data.

import type { Analysis } from './bill.ts';
import { plainWords } from './plain-words.ts';

/** One statement: a vulnerability, the products that it is about, and what was decided. */
export interface VexStatement {
  /** The id and its aliases, in upper case. */
  readonly ids: readonly string[];
  /** purls or references of components; empty: every product. */
  readonly products: readonly string[];
  readonly analysis: Analysis;
}

/** A VEX document that cannot be read as one; the message says why, in one sentence without an end. */
export class VexError extends Error {}

const STATES: ReadonlySet<string> = new Set<Analysis['state']>([
  'resolved',
  'resolved_with_pedigree',
  'exploitable',
  'in_triage',
  'false_positive',
  'not_affected',
]);
const JUSTIFICATIONS: ReadonlySet<string> = new Set([
  'code_not_present',
  'code_not_reachable',
  'requires_configuration',
  'requires_dependency',
  'requires_environment',
  'protected_by_compiler',
  'protected_at_runtime',
  'protected_at_perimeter',
  'protected_by_mitigating_control',
]);
const RESPONSES: ReadonlySet<string> = new Set([
  'can_not_fix',
  'will_not_fix',
  'update',
  'rollback',
  'workaround_available',
]);

/** Words of OpenVEX in those of CycloneDX. */
const OPENVEX_STATES: Readonly<Record<string, Analysis['state']>> = {
  not_affected: 'not_affected',
  affected: 'exploitable',
  fixed: 'resolved',
  under_investigation: 'in_triage',
};
const OPENVEX_JUSTIFICATIONS: Readonly<Record<string, string>> = {
  component_not_present: 'code_not_present',
  vulnerable_code_not_present: 'code_not_present',
  vulnerable_code_not_in_execute_path: 'code_not_reachable',
  vulnerable_code_cannot_be_controlled_by_adversary: 'requires_environment',
  inline_mitigations_already_exist: 'protected_by_mitigating_control',
};

type Entry = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entries(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function textOf(value: unknown): string | undefined {
  const words = typeof value === 'string' ? plainWords(value) : '';
  return words === '' ? undefined : words;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
}

/**
 * Reads a VEX document.
 *
 * @param text JSON
 * @throws VexError where it is no JSON, no VEX document, or says nothing
 */
export function readVex(text: string): readonly VexStatement[] {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new VexError('it is no JSON');
  }
  if (!isEntry(document)) throw new VexError('it is no VEX document');
  const context = document['@context'];
  const isOpenVex = typeof context === 'string' && /openvex/i.test(context);
  if (!isOpenVex && document['bomFormat'] !== 'CycloneDX')
    throw new VexError('it is neither CycloneDX nor OpenVEX');
  const statements = isOpenVex
    ? entries(document['statements']).flatMap(openVexStatement)
    : entries(document['vulnerabilities']).flatMap(cycloneStatement);
  if (statements.length === 0) throw new VexError('it states nothing of any vulnerability');
  return statements;
}

function idsOf(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => (value === undefined ? [] : [value.toUpperCase()])))];
}

function cycloneStatement(vulnerability: Entry): VexStatement[] {
  const analysis = vulnerability['analysis'];
  if (!isEntry(analysis)) return [];
  const state = textOf(analysis['state']);
  if (state === undefined || !STATES.has(state)) return [];
  const justification = textOf(analysis['justification']);
  const detail = textOf(analysis['detail']);
  const aliases = entries(vulnerability['references']).map(({ id }) => textOf(id));
  const ids = idsOf([textOf(vulnerability['id']), ...aliases]);
  if (ids.length === 0) return [];
  return [
    {
      ids,
      products: entries(vulnerability['affects']).flatMap(({ ref }) => {
        const product = textOf(ref);
        return product === undefined ? [] : [product, ...linkedReference(product)];
      }),
      analysis: {
        state: state as Analysis['state'],
        ...(justification !== undefined && JUSTIFICATIONS.has(justification) ? { justification } : {}),
        responses: texts(analysis['response']).filter((response) => RESPONSES.has(response)),
        ...(detail === undefined ? {} : { detail }),
      },
    },
  ];
}

/** `urn:cdx:SERIAL/1#REF` names a component of another document by its reference there. */
function linkedReference(product: string): string[] {
  const at = product.indexOf('#');
  if (!product.startsWith('urn:cdx:') || at < 0) return [];
  try {
    return [decodeURIComponent(product.slice(at + 1))];
  } catch {
    return [];
  }
}

function openVexStatement(statement: Entry): VexStatement[] {
  const { vulnerability } = statement;
  const named = isEntry(vulnerability)
    ? [textOf(vulnerability['name']), textOf(vulnerability['@id']), ...texts(vulnerability['aliases'])]
    : [textOf(vulnerability)];
  const ids = idsOf(named);
  const state = OPENVEX_STATES[textOf(statement['status']) ?? ''];
  if (state === undefined || ids.length === 0) return [];
  const justification = OPENVEX_JUSTIFICATIONS[textOf(statement['justification']) ?? ''];
  const detail = [
    textOf(statement['justification']),
    textOf(statement['impact_statement']),
    textOf(statement['action_statement']),
    textOf(statement['status_notes']),
  ].filter((part) => part !== undefined);
  return [
    {
      ids,
      products: openVexProducts(statement['products']),
      analysis: {
        state,
        ...(justification === undefined ? {} : { justification }),
        responses: state === 'exploitable' && statement['action_statement'] !== undefined ? ['update'] : [],
        ...(detail.length === 0 ? {} : { detail: detail.join('; ') }),
      },
    },
  ];
}

function openVexProducts(products: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(products) ? products : [];
  return list.flatMap((product) => {
    if (!isEntry(product)) return textOf(product) ?? [];
    const identifiers = isEntry(product['identifiers']) ? product['identifiers'] : {};
    const parts = entries(product['subcomponents']).flatMap((part) => openVexProducts([part]));
    // A component inside a product says more exactly what is meant than the product does.
    if (parts.length > 0) return parts;
    return [textOf(product['@id']), textOf(identifiers['purl'])].filter((one) => one !== undefined);
  });
}

/** What a component answers to. */
export interface VexSubject {
  readonly ref: string;
  readonly purl?: string;
}

/** The decision on a vulnerability of a component: the last statement that is about both. */
export function analysisFor(
  statements: readonly VexStatement[],
  ids: readonly string[],
  subject: VexSubject,
): { readonly statement: VexStatement; readonly analysis: Analysis } | undefined {
  const wanted = new Set(ids.map((id) => id.toUpperCase()));
  const statement = statements.findLast(
    (one) => one.ids.some((id) => wanted.has(id)) && isAbout(one.products, subject),
  );
  return statement === undefined ? undefined : { statement, analysis: statement.analysis };
}

function isAbout(products: readonly string[], { ref, purl }: VexSubject): boolean {
  if (products.length === 0) return true;
  const names = new Set([ref, purl].filter((name) => name !== undefined));
  // A purl without a version is about every release.
  const versionless = purl?.replace(/[@?].*$/, '');
  if (versionless !== undefined) names.add(versionless);
  return products.some((product) => names.has(product) || names.has(decoded(product)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
