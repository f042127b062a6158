// A bill of materials as a CycloneDX document.

import type { Bill, Completeness } from '../bill.ts';
import { contentUuid } from '../uuids.ts';
import { cycloneComponent, cycloneLicences, listed, properties, type SpecVersion } from './components.ts';
import { cycloneVulnerability } from './vulnerabilities.ts';

/** Annotations must have a time. Without one to tell, it is the beginning of time, which nobody takes for a date. */
const NO_TIME = '1970-01-01T00:00:00Z';

/**
 * Draws the document.
 *
 * @param timestamp ISO 8601; missing: the document tells none
 */
export function cycloneDocument(bill: Bill, edition: SpecVersion, timestamp: string | undefined): object {
  const { subject, tool } = bill;
  const application = { type: 'application', name: tool.name, version: tool.version };
  const content = {
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [application] },
      component: {
        type: subject.kind,
        'bom-ref': subject.ref,
        name: subject.name,
        ...(subject.version === undefined ? {} : { version: subject.version }),
        ...cycloneLicences(subject.licences, edition),
      },
      ...listed('properties', properties(bill.properties)),
    },
    components: bill.components.map((component) => cycloneComponent(component, edition)),
    dependencies: [...bill.needs].map(([ref, dependsOn]) => ({ ref, ...listed('dependsOn', dependsOn) })),
    ...listed('compositions', bill.completeness.map(composition)),
    ...listed('vulnerabilities', bill.vulnerabilities.map(cycloneVulnerability)),
    ...listed(
      'annotations',
      bill.notes.map(({ ref, subject: about, text }) => ({
        'bom-ref': ref,
        subjects: [about],
        annotator: { component: application },
        timestamp: timestamp ?? NO_TIME,
        text,
      })),
    ),
  };
  return {
    $schema: `http://cyclonedx.org/schema/bom-${edition}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: edition,
    serialNumber: `urn:uuid:${contentUuid(JSON.stringify([edition, content]))}`,
    ...content,
  };
}

function composition({ aggregate, assemblies, dependencies }: Completeness): object {
  return { aggregate, ...listed('assemblies', assemblies), ...listed('dependencies', dependencies) };
}
