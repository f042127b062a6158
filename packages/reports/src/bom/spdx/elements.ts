// Elements of SPDX 3.0.1 in JSON-LD, with the names that its context gives them: identifiers, relations, packages and files.

import type { Bill, BillComponent } from '../bill.ts';
import { type Licence, licenceExpression } from '../licences.ts';

/** One node of the graph. */
export type SpdxNode = Readonly<Record<string, unknown>>;

/** All nodes name the same circumstances of their making. */
export const CREATION = '_:creation';

/** Makes elements, and remembers licences so that each is one element. */
export class SpdxElements {
  readonly #space: string;
  readonly #licences = new Map<string, SpdxNode>();
  #relations = 0;

  /** @param space the beginning of every identifier, an IRI that ends with `#` */
  constructor(space: string) {
    this.#space = space;
  }

  /** The identifier of what has that reference. */
  id(ref: string): string {
    return `${this.#space}${encodeURIComponent(ref.toWellFormed())}`;
  }

  /** An element with what every element has. */
  element(type: string, ref: string, rest: SpdxNode): SpdxNode {
    return { type, spdxId: this.id(ref), creationInfo: CREATION, ...rest };
  }

  /** A relation; several of one kind and origin are one. */
  relation(from: string, type: string, to: readonly string[], rest: SpdxNode = {}): SpdxNode {
    return this.assessment('Relationship', from, type, to, rest);
  }

  /** A relation of a class of its own. */
  assessment(kind: string, from: string, type: string, to: readonly string[], rest: SpdxNode): SpdxNode {
    this.#relations += 1;
    return this.element(kind, `relation-${this.#relations}`, {
      from: this.id(from),
      relationshipType: type,
      to: to.map((ref) => this.id(ref)),
      ...rest,
    });
  }

  /** The relation to the licence that a component declares; nothing where it declares none. */
  declaredLicence(ref: string, licences: readonly Licence[]): SpdxNode[] {
    const expression = licenceExpression(licences);
    if (expression === undefined) return [];
    const licence = `licence:${expression}`;
    // A name that is no identifier of the list is told whole: the expression holds letters and digits of it alone.
    const names = licences.flatMap((one) => ('name' in one ? [one.name] : []));
    this.#licences.set(
      licence,
      this.element('simplelicensing_LicenseExpression', licence, {
        ...(names.length === 0 ? {} : { comment: names.join(', ') }),
        simplelicensing_licenseExpression: expression,
      }),
    );
    return [this.relation(ref, 'hasDeclaredLicense', [licence])];
  }

  /** Every licence that was declared. */
  get licences(): readonly SpdxNode[] {
    return [...this.#licences.values()];
  }
}

/** `sentrascan:model:dtypes` as the comment of an element, one line each: SPDX has no place for names and values. */
function comment({ properties, occurrences }: BillComponent): SpdxNode {
  const lines = [
    ...properties.map(({ name, value }) => `${name}: ${value}`),
    ...occurrences.map(({ path, line }) => `found in: ${path}${line === undefined ? '' : `, line ${line}`}`),
  ];
  return lines.length === 0 ? {} : { comment: lines.join('\n') };
}

function shared(component: BillComponent): SpdxNode {
  const { sha256 } = component;
  return {
    name: component.name,
    ...comment(component),
    ...(sha256 === undefined
      ? {}
      : { verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: sha256 }] }),
  };
}

function packageFields({ version, purl, links, group }: BillComponent): SpdxNode {
  const link = links.find(({ type }) => type === 'distribution' || type === 'vcs');
  return {
    ...(version === undefined ? {} : { software_packageVersion: version }),
    ...(purl === undefined ? {} : { software_packageUrl: purl }),
    ...(link === undefined ? {} : { software_downloadLocation: link.url }),
    ...(group === undefined ? {} : { software_sourceInfo: `published by ${group}` }),
  };
}

/** Hyperparameters are what the files say of the model in numbers and names. */
function modelFields({ card }: BillComponent): SpdxNode {
  if (card === undefined) return {};
  const types = [card.architectureFamily, card.architecture].filter((type) => type !== undefined);
  const told = [
    ...card.properties.map(({ name, value }) => ({ key: name.replace('sentrascan:model:', ''), value })),
    ...card.inputs.map((value) => ({ key: 'input', value })),
    ...card.outputs.map((value) => ({ key: 'output', value })),
  ].filter(({ key }) => key !== 'tag' && key !== 'name');
  return {
    ...(card.task === undefined ? {} : { ai_domain: [card.task] }),
    ...(types.length === 0 ? {} : { ai_typeOfModel: types }),
    ...(told.length === 0
      ? {}
      : { ai_hyperparameter: told.map((entry) => ({ type: 'DictionaryEntry', ...entry })) }),
    ...(card.authors.length === 0 ? {} : { software_attributionText: card.authors }),
  };
}

/** The element of a component, without its parts. */
export function spdxComponent(component: BillComponent, elements: SpdxElements): SpdxNode {
  const { kind, ref } = component;
  switch (kind) {
    case 'model':
      return elements.element('ai_AIPackage', ref, {
        ...shared(component),
        software_primaryPurpose: 'model',
        ...packageFields(component),
        ...modelFields(component),
      });
    case 'data':
      return elements.element('dataset_DatasetPackage', ref, {
        ...shared(component),
        software_primaryPurpose: 'data',
        ...packageFields(component),
        dataset_datasetType: ['noAssertion'],
      });
    case 'library':
      return elements.element('software_Package', ref, {
        ...shared(component),
        software_primaryPurpose: 'library',
        ...packageFields(component),
      });
    case 'file':
      return elements.element('software_File', ref, {
        ...shared(component),
        software_primaryPurpose: 'file',
        software_fileKind: 'file',
      });
  }
}

/** The models that others were made from; they are named, and nothing else is known of them. */
export function spdxAncestors(component: BillComponent, elements: SpdxElements): SpdxNode[] {
  const ancestors = component.card?.ancestors ?? [];
  if (ancestors.length === 0) return [];
  return [
    ...ancestors.map(({ ref, group, name, purl, url }) =>
      elements.element('ai_AIPackage', ref, {
        name: group === undefined ? name : `${group}/${name}`,
        software_primaryPurpose: 'model',
        ...(purl === undefined ? {} : { software_packageUrl: purl }),
        ...(url === undefined ? {} : { software_downloadLocation: url }),
      }),
    ),
    elements.relation(
      component.ref,
      'descendantOf',
      ancestors.map(({ ref }) => ref),
    ),
  ];
}

/** What was scanned, as a package that holds everything else. */
export function spdxSubject({ subject, properties }: Bill, elements: SpdxElements): SpdxNode {
  return elements.element('software_Package', subject.ref, {
    name: subject.name,
    comment: properties.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    software_primaryPurpose: subject.kind,
    ...(subject.version === undefined ? {} : { software_packageVersion: subject.version }),
  });
}
