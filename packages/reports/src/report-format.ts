// What a report format is: a pure drawing of a report into chunks of text. It prints nothing itself.

import type { Report, Rule, SettingValue } from '@sentrascan/contract';

/** What a renderer may know besides the report. */
export interface RenderOptions {
  /** The catalogue by rule id: reports take why, fix and mappings from it. A finding of a missing rule is still drawn. */
  readonly rules: ReadonlyMap<string, Rule>;
  /** ANSI colours; only the text format has any. */
  readonly color?: boolean;
  /** Characters a line may take; only the text format wraps. */
  readonly widthCharacters?: number;
  /** How many findings the text format draws before it only counts. */
  readonly maxFindings?: number;
  /** The text format leaves nothing out: every finding, file, gap and behaviour. */
  readonly all?: boolean;
  /** What findings stand under, one of `GROUPINGS`; formats with `hasGroups` only. */
  readonly groupBy?: string;
  /** What the scan was asked for, by the name of the option; only the detailed report tells it. */
  readonly settings?: Readonly<Record<string, SettingValue>>;
  /** Absolute URI under which the rule pages are published, ending in `/`; without it no link is made. */
  readonly docsBaseUri?: string;
}

/** A drawing of reports: one file under `formats/`, exported as `reportFormat`. */
export interface ReportFormat {
  /** What `--format` takes. */
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  /** Without the dot; also how `--output FILE` finds its format. */
  readonly extension: string;
  /** It draws findings under the headings that `groupBy` asks for. */
  readonly hasGroups?: boolean;
  /** It takes nothing from the catalogue of rules, which then need not be loaded. */
  readonly isWithoutRules?: boolean;
  /** Deterministic: the same report and options give the same text. Ends with a line break. */
  render(report: Report, options: RenderOptions): Iterable<string>;
}
