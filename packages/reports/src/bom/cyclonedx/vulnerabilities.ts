// Vulnerabilities in the words of CycloneDX.

import type { Affected, BillRating, BillVulnerability } from '../bill.ts';
import { listed, properties } from './components.ts';

const OSV = 'https://osv.dev/vulnerability/';

/** Where an id is explained, by who gave it. */
function sourceOf(id: string): { readonly name: string; readonly url: string } {
  const encoded = encodeURIComponent(id.toWellFormed());
  if (/^CVE-/.test(id)) return { name: 'NVD', url: `https://nvd.nist.gov/vuln/detail/${encoded}` };
  if (/^GHSA-/.test(id)) return { name: 'GITHUB', url: `https://github.com/advisories/${encoded}` };
  return { name: 'OSV', url: `${OSV}${encoded}` };
}

/** One vulnerability. */
export function cycloneVulnerability(vulnerability: BillVulnerability): object {
  const { id, ref, source, analysis } = vulnerability;
  const isPublished = source === 'osv';
  return {
    'bom-ref': ref,
    id,
    source: isPublished
      ? { name: 'OSV', url: `${OSV}${encodeURIComponent(id.toWellFormed())}` }
      : { name: 'SentraScan' },
    // The same id in the database that gave it, so that whoever compares by database finds it.
    ...listed(
      'references',
      !isPublished
        ? []
        : [...(/^(?:CVE|GHSA)-/.test(id) ? [id] : []), ...vulnerability.aliases].map((alias) => ({
            id: alias,
            source: sourceOf(alias),
          })),
    ),
    ...listed(
      'ratings',
      vulnerability.ratings.map((rating) => ({
        ...(isPublished ? {} : { source: { name: 'SentraScan' } }),
        ...ratingOf(rating),
      })),
    ),
    ...listed('cwes', vulnerability.cwes),
    description: vulnerability.description,
    ...(vulnerability.recommendation === undefined ? {} : { recommendation: vulnerability.recommendation }),
    ...(vulnerability.published === undefined ? {} : { published: vulnerability.published }),
    ...(analysis === undefined
      ? {}
      : {
          analysis: {
            state: analysis.state,
            ...(analysis.justification === undefined ? {} : { justification: analysis.justification }),
            ...listed('response', analysis.responses),
            ...(analysis.detail === undefined ? {} : { detail: analysis.detail }),
          },
        }),
    affects: vulnerability.affects.map(affected),
    ...listed('properties', properties(vulnerability.properties)),
  };
}

function ratingOf({ score, severity, method, vector }: BillRating): object {
  return {
    ...(score === undefined ? {} : { score }),
    severity,
    method,
    ...(vector === undefined ? {} : { vector }),
  };
}

function affected({ ref, versions, ranges, isCertain }: Affected): object {
  const status = isCertain ? 'affected' : 'unknown';
  return {
    ref,
    ...listed('versions', [
      ...versions.map((version) => ({ version, status })),
      ...ranges.map((range) => ({ range, status })),
    ]),
  };
}
