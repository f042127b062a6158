// Components in the words of CycloneDX, for each edition of the specification.

import type { Ancestor, BillComponent, BillProperty, ModelCard, Occurrence } from '../bill.ts';
import type { Licence } from '../licences.ts';

/** Editions that are written. */
export const SPEC_VERSIONS = ['1.5', '1.6', '1.7'] as const;

/** An edition of the specification. */
export type SpecVersion = (typeof SPEC_VERSIONS)[number];

const TYPES = { model: 'machine-learning-model', data: 'data', library: 'library', file: 'file' } as const;

/** A list under its key, or nothing where it is empty: most lists have a meaning when they are there. */
export function listed<T>(key: string, list: readonly T[]): { readonly [key: string]: readonly T[] } {
  return list.length === 0 ? {} : { [key]: list };
}

/** One component with its parts. */
export function cycloneComponent(component: BillComponent, edition: SpecVersion): object {
  const { card } = component;
  return {
    type: TYPES[component.kind],
    'bom-ref': component.ref,
    ...(card === undefined ? {} : authors(card.authors, edition)),
    ...(component.group === undefined ? {} : { group: component.group }),
    name: component.name,
    ...(component.version === undefined ? {} : { version: component.version }),
    ...(component.scope === undefined ? {} : { scope: component.scope }),
    ...(component.sha256 === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: component.sha256 }] }),
    ...cycloneLicences(component.licences, edition),
    ...(component.purl === undefined ? {} : { purl: component.purl }),
    ...(card === undefined || card.ancestors.length === 0
      ? {}
      : { pedigree: { ancestors: card.ancestors.map(ancestor) } }),
    ...listed(
      'externalReferences',
      component.links.map(({ type, url }) => ({ type, url })),
    ),
    ...listed(
      'components',
      component.parts.map((part) => cycloneComponent(part, edition)),
    ),
    ...evidence(component.occurrences, edition),
    ...(card === undefined ? {} : modelCard(card)),
    ...(component.kind === 'data' ? { data: [dataset(component)] } : {}),
    ...listed('properties', properties(component.properties)),
    ...(card === undefined || edition === '1.5' ? {} : listed('tags', card.tags)),
  };
}

/** Names and values, as the schema has them. */
export function properties(list: readonly BillProperty[]): object[] {
  return list.map(({ name, value }) => ({ name, value }));
}

/** Before 1.7 a list holds licences, or one expression and nothing else. */
export function cycloneLicences(licences: readonly Licence[], edition: SpecVersion): object {
  const declared = edition === '1.5' ? {} : { acknowledgement: 'declared' };
  const [only] = licences;
  if (licences.length === 1 && only !== undefined && 'expression' in only)
    return { licenses: [{ expression: only.expression, ...declared }] };
  return listed(
    'licenses',
    licences.map((licence) => ({
      license: {
        ...('id' in licence
          ? { id: licence.id }
          : { name: 'name' in licence ? licence.name : licence.expression }),
        ...declared,
      },
    })),
  );
}

function authors(names: readonly string[], edition: SpecVersion): object {
  if (names.length === 0) return {};
  return edition === '1.5' ? { author: names.join(', ') } : { authors: names.map((name) => ({ name })) };
}

/** Occurrences have lines since 1.6; before, the line is part of the place. */
function evidence(occurrences: readonly Occurrence[], edition: SpecVersion): object {
  if (occurrences.length === 0) return {};
  return {
    evidence: {
      occurrences: occurrences.map(({ path, line }) =>
        line === undefined
          ? { location: path }
          : edition === '1.5'
            ? { location: `${path}#L${line}` }
            : { location: path, line },
      ),
    },
  };
}

function ancestor({ ref, group, name, purl, url }: Ancestor): object {
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    ...(group === undefined ? {} : { group }),
    name,
    ...(purl === undefined ? {} : { purl }),
    ...(url === undefined ? {} : { externalReferences: [{ type: 'distribution', url }] }),
  };
}

function modelCard(card: ModelCard): object {
  const parameters = {
    ...(card.task === undefined ? {} : { task: card.task }),
    ...(card.architectureFamily === undefined ? {} : { architectureFamily: card.architectureFamily }),
    ...(card.architecture === undefined ? {} : { modelArchitecture: card.architecture }),
    ...listed(
      'datasets',
      card.datasets.map((ref) => ({ ref })),
    ),
    ...listed(
      'inputs',
      card.inputs.map((format) => ({ format })),
    ),
    ...listed(
      'outputs',
      card.outputs.map((format) => ({ format })),
    ),
  };
  const filled = {
    ...(Object.keys(parameters).length === 0 ? {} : { modelParameters: parameters }),
    ...listed('properties', properties(card.properties)),
  };
  return Object.keys(filled).length === 0 ? {} : { modelCard: filled };
}

function dataset({ name, links }: BillComponent): object {
  const [link] = links;
  return { type: 'dataset', name, ...(link === undefined ? {} : { contents: { url: link.url } }) };
}
