// How we tell it: report formats, and the pages about a rule and a finding. Returns text; prints nothing.

export { explainFinding, explainRule } from './explain.ts';
export { compareFindings, type FindingGroup, groupFindings, groupGaps } from './finding-order.ts';
export { REPORT_FORMATS } from './formats/formats.generated.ts';
export { fit } from './paint.ts';
export { count, describeBytes, describeLocation } from './place.ts';
export type { RenderOptions, ReportFormat } from './report-format.ts';
export { visibleJson, visibleText } from './visible-text.ts';
