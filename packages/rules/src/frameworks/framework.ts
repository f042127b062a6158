// What a pinned list of a framework's ids is. The lists are data: ids and titles at one date, checked by tests.

/** A public list that rules are mapped to: ids and titles, with the edition they come from. */
export interface Framework {
  /** kebab-case, the file's name. */
  readonly id: string;
  /** Short, for a table's head. Told beside the ids, which carry the edition where the framework has several. */
  readonly name: string;
  readonly title: string;
  readonly edition: string;
  readonly organization: string;
  /** Where a reader finds the framework. */
  readonly uri: string;
  /** Where the ids and titles were taken from. */
  readonly source: string;
  /** ISO 8601 date on which the list was compared with its source. */
  readonly checked: string;
  /** Title by id. Ids are written as the framework writes them. */
  readonly entries: Readonly<Record<string, string>>;
}
