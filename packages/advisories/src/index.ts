// The door of the advisories: what other rooms may use of them.

export * from './advisory-record.ts';
export * from './assessment.ts';
export {
  dependencyEnricher,
  type NoAdvisories,
  type OpenAdvisories,
} from './dependency-enricher/dependency-enricher.ts';
export { AdvisoryIndex, openIndex } from './index-file/advisory-index.ts';
export { IndexError, type IndexHeader } from './index-file/layout.ts';
export {
  INDEX_VARIABLE,
  type IndexPlace,
  type IndexRequest,
  locateIndex,
  type OpenedIndex,
  openAdvisories,
  reportedAdvisories,
  userIndexFile,
} from './index-file/locate-index.ts';
export { affectedText } from './matching/affected-text.ts';
export { assess } from './matching/assess.ts';
export type { Issue } from './matching/package-advisories.ts';
export {
  type ImportCounts,
  type ImportRequest,
  type ImportResult,
  importAdvisories,
} from './osv/import-advisories.ts';
export { SourceError } from './osv/source-error.ts';
export { parseVersion } from './pep440/version.ts';
export { starterIndex } from './starter/starter-index.ts';
