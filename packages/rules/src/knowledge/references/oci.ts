// Where manifests of OCI images may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('oci', {
  blob: { why: 'reads a layer or a configuration from there' },
  'layer-address': { why: 'fetches a layer from there', places: { address: 'medium' } },
  title: { why: 'writes the content of a layer there' },
});
