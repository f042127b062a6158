// Where bytes come from. Each source lists artifacts; the scanner opens them.

export type { PathFilter } from '@sentrascan/scanner/bytes/source';
export { type ListOptions, listLocal } from './file/list-local.ts';
export { isRemoteLocator, labelOf, shownLocator } from './remote/locator.ts';
