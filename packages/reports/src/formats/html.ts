// One page for a browser, complete in itself: it loads nothing, and whatever was scanned stays text in it.

import type { Report } from '@sentrascan/contract';
import { fileTree } from '../html/file-tree.ts';
import { findingList } from '../html/finding-list.ts';
import { gapList } from '../html/gap-list.ts';
import { htmlText } from '../html/markup.ts';
import { PAGE_SCRIPT } from '../html/page-assets.generated.ts';
import { counts, documentHead, verdictHeader } from '../html/page-head.ts';
import { frameworkList, indexRules, ruleList } from '../html/rule-list.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';

export const reportFormat: ReportFormat = {
  id: 'html',
  title: 'One page for a browser, complete in itself, with filters',
  mediaType: 'text/html',
  extension: 'html',
  hasGroups: true,
  *render(report: Report, options: RenderOptions): Iterable<string> {
    const rules = indexRules(report.findings, options.rules);
    yield documentHead(report);
    yield '<body>\n';
    yield* verdictHeader(report, options);
    yield '<main>\n';
    yield* counts(report);
    yield* gapList(report);
    yield* findingList(report, options, rules);
    yield* fileTree(report);
    yield* ruleList(rules);
    yield* frameworkList(report, options.rules);
    yield '</main>\n';
    yield `<footer><p>${htmlText(report.tool.name)} ${htmlText(report.tool.version)}, rules ${htmlText(report.tool.rulesDigest)}. This page loads nothing and sends nothing.</p></footer>\n`;
    yield `<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
  },
};
