// A bill of materials as a document of SPDX 3.0.1 in JSON-LD, with the AI, Dataset, Security and Software profiles.

import { type Bill, type BillComponent, everyComponent } from '../bill.ts';
import { contentUuid } from '../uuids.ts';
import {
  CREATION,
  SpdxElements,
  type SpdxNode,
  spdxAncestors,
  spdxComponent,
  spdxSubject,
} from './elements.ts';
import { spdxVulnerability } from './vulnerabilities.ts';

const CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';
/** The form asks for a time. Without one to tell, it is the beginning of time, which nobody takes for a date. */
const NO_TIME = '1970-01-01T00:00:00Z';

/**
 * Draws the document.
 *
 * @param timestamp ISO 8601 in UTC, to the second
 */
export function spdxDocument(bill: Bill, timestamp: string | undefined): object {
  // The identifiers hold the UUID of the content, so it is drawn once to know it.
  const uuid = contentUuid(JSON.stringify(graph(bill, '#', timestamp)));
  return {
    '@context': CONTEXT,
    '@graph': graph(bill, `https://spdx.org/spdxdocs/sentrascan-${uuid}#`, timestamp),
  };
}

function graph(bill: Bill, space: string, timestamp: string | undefined): SpdxNode[] {
  const elements = new SpdxElements(space);
  const { subject, tool } = bill;
  const every = [...everyComponent(bill.components)];
  const content: SpdxNode[] = [
    spdxSubject(bill, elements),
    ...elements.declaredLicence(subject.ref, subject.licences),
    ...every.map((component) => spdxComponent(component, elements)),
    ...every.flatMap((component) => elements.declaredLicence(component.ref, component.licences)),
    ...every.flatMap((component) => spdxAncestors(component, elements)),
    ...holds(subject.ref, bill.components, elements, completenessOf(bill, subject.ref)),
    ...every.flatMap((component) => holds(component.ref, component.parts, elements)),
    ...every.flatMap(({ ref, card }) =>
      card === undefined || card.datasets.length === 0
        ? []
        : [elements.relation(ref, 'trainedOn', card.datasets)],
    ),
    ...needs(bill, every, elements),
    ...bill.vulnerabilities.flatMap((vulnerability) => spdxVulnerability(vulnerability, elements)),
    ...bill.notes.map(({ ref, subject: about, text }) =>
      elements.element('Annotation', ref, {
        annotationType: 'other',
        subject: elements.id(about),
        statement: text,
      }),
    ),
  ];
  const all = [...content, ...elements.licences];
  const sbom = 'sbom';
  return [
    {
      type: 'CreationInfo',
      '@id': CREATION,
      specVersion: '3.0.1',
      created: timestamp ?? NO_TIME,
      createdBy: [elements.id('agent')],
      createdUsing: [elements.id('tool')],
    },
    elements.element('SoftwareAgent', 'agent', { name: tool.name }),
    elements.element('Tool', 'tool', { name: `${tool.name} ${tool.version}` }),
    elements.element('SpdxDocument', 'document', {
      name: subject.name,
      profileConformance: ['core', 'software', 'simpleLicensing', 'ai', 'dataset', 'security'],
      rootElement: [elements.id(sbom)],
      element: [elements.id(sbom)],
    }),
    elements.element('software_Sbom', sbom, {
      software_sbomType: ['analyzed'],
      profileConformance: ['core', 'software', 'simpleLicensing', 'ai', 'dataset', 'security'],
      rootElement: [elements.id(subject.ref)],
      element: all.map(({ spdxId }) => spdxId),
    }),
    ...all,
  ];
}

function completenessOf({ completeness }: Bill, ref: string): SpdxNode {
  const of = completeness.find(({ assemblies }) => assemblies.includes(ref))?.aggregate;
  return { completeness: of === undefined || of === 'unknown' ? 'noAssertion' : of };
}

function holds(
  ref: string,
  parts: readonly BillComponent[],
  elements: SpdxElements,
  rest: SpdxNode = {},
): SpdxNode[] {
  return parts.length === 0
    ? []
    : [
        elements.relation(
          ref,
          'contains',
          parts.map((part) => part.ref),
          rest,
        ),
      ];
}

/** Who needs whom, except data: that a model was trained on it is said already. */
function needs(bill: Bill, every: readonly BillComponent[], elements: SpdxElements): SpdxNode[] {
  const kinds = new Map(every.map(({ ref, kind }) => [ref, kind]));
  return [...bill.needs].flatMap(([ref, targets]) => {
    const libraries = targets.filter((target) => kinds.get(target) === 'library');
    const of = bill.completeness.find(({ dependencies }) => dependencies.includes(ref))?.aggregate;
    const completeness = of === 'complete' || of === 'incomplete' ? of : 'noAssertion';
    return libraries.length === 0 ? [] : [elements.relation(ref, 'dependsOn', libraries, { completeness })];
  });
}
