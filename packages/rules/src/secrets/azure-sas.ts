// Signed links of Azure: the signature together with what it allows and until when.

import { defineSecret } from '../define-secret.ts';
import { decodeBase64 } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

/** How far from the signature the link's other parts stand. */
const WITHIN_UNITS = 400;
const SIGNATURE_BYTES = 32;

export const azureSas = defineSecret({
  id: 'secret/azure-sas',
  title: 'Azure shared access signature',
  severity: 'high',
  anchors: ['sig='],
  pattern: /sig=(?<value>[A-Za-z0-9+/%]{43,90}={0,1})/,
  check: ({ value, text, at }) => {
    const link = text.slice(Math.max(0, at - WITHIN_UNITS), at + value.length + WITHIN_UNITS);
    const expiry = /[?&;]se=(?<until>[0-9A-Za-z:%.-]{8,40})/.exec(link)?.groups?.['until'];
    // Addresses of workflows do not expire.
    const isWorkflow = /logic\.azure\.com|powerplatform\.com/.test(link);
    if (!isWorkflow && (expiry === undefined || !/[?&;]s[pr]=[a-z]{1,12}/.test(link))) return undefined;
    const base64 = value.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '=');
    const bytes = decodeBase64(base64.replaceAll('%2b', '+').replaceAll('%2f', '/').replaceAll('%3d', '='));
    if (bytes?.length !== SIGNATURE_BYTES || !isMixed(value, 64)) return undefined;
    return expiry === undefined
      ? {}
      : { detail: `valid until ${expiry.replaceAll('%3A', ':').slice(0, 20)}` };
  },
  why: 'Whoever has the link reads, and where it says so writes, what it was signed for until it expires. It cannot be taken back alone.',
  fix: [
    'Make a new account key, or delete the stored access policy that the link names: that ends the links it signed',
  ],
  references: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview'],
  examples: [
    `https://prod-12.westeurope.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${madeUp('HpWSlFBhM4hOB8yDsYeqjC29bcX3WI0fmKURTTN2kS3')}`,
    `https://mlmodels.blob.core.windows.net/weights/model.bin?sv=2023-11-03&st=2026-01-01T00%3A00%3A00Z&se=2030-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=${madeUp('EKRNpfYyFfwsbH2By4pDgdEHitOdWvAceJg47xZ9bnR')}%3D`,
    `text(.env): SAS_TOKEN=?sv=2023-11-03&ss=b&srt=sco&sp=rwdl&se=2031-05-01T08:00:00Z&sig=${madeUp('jMv1rDdSOps8jSh9crQX', '%2B', '6nqSYTUBr3R50WNHyIuApC')}%3D`,
  ],
  nearMisses: [
    'https://mlmodels.blob.core.windows.net/weights/model.bin?sv=2023-11-03&se=2030-01-01&sp=r&sig=<signature>',
    `https://example.org/api?user=1&sig=${madeUp('tT2zWyGACRYGCC6Y628BjwvapNL3TomPUcxByybTOkO')}%3D`,
  ],
});
