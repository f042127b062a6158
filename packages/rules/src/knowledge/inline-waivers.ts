// Which findings a comment beside the source may waive. What is scanned must not decide how it is judged: code that a loader
// runs, and what is an attack by itself, stay as they are unless whoever scans asks for it. Data only.

import type { Category } from '@sentrascan/contract';

/** Categories of what people write in files of their own, and may have a reason for. */
export const WAIVABLE_CATEGORIES: ReadonlySet<Category> = new Set<Category>([
  'secret',
  'pii',
  'unsafe-code',
  'network',
  'file-access',
  'template-injection',
  'configuration',
  'vulnerability',
  'licence',
]);
