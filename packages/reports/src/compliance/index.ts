// Evidence for controls of standards, as data, text and a page; what is printed is drawn by `@sentrascan/reports/compliance/pdf`.

export { assessReport, CAVEAT, type ComplianceRequest, overallStatus } from './assess-report.ts';
export { canonicalJson } from './canonical-json.ts';
export { complianceText } from './compliance-text.ts';
export { sha256Of } from './digest.ts';
export { complianceHtml } from './html-page.ts';
export { type VerificationCheck, verifyReport } from './verify/verify-report.ts';
export { reportId, standardName, statusSentence } from './wording.ts';
