// How we tell it: report formats, and the pages about a rule and a finding. Returns text; prints nothing.

export { explainFinding, explainRule } from './explain.ts';
export { compareFindings } from './finding-order.ts';
export { GROUPINGS } from './finding-sections.ts';
export { REPORT_FORMATS } from './formats/formats.generated.ts';
export {
  ML_GUARD_FORMATS,
  ML_GUARD_VERSION,
  type MlGuardFormat,
  renderMlGuard,
} from './ml-guard/render.ts';
export {
  isLevelAtLeast,
  type MlGuardFinding,
  type MlGuardLevel,
  type MlGuardResult,
  mlGuardResult,
} from './ml-guard/result.ts';
export { ML_GUARD_SCANNERS, scannersOfFile } from './ml-guard/scanners.ts';
export { fit } from './paint.ts';
export { count, describeBytes, describeLocation } from './place.ts';
export type { RenderOptions, ReportFormat } from './report-format.ts';
export { visibleJson, visibleText } from './visible-text.ts';
