// Folders of what is made up more often than not: there a secret or a personal datum counts one step less.

const MADE_UP_FOLDER =
  /(?:^|[/!])(?:tests?|testing|__tests__|testdata|test[-_]data|fixtures?|docs?|documentation|examples?|samples?|demos?|mocks?|__mocks__|specs?|e2e)[/!]/i;

/** @param path of an artifact, members of containers behind `!`; true where a folder of it says tests or documentation */
export function isMadeUpPlace(path: string): boolean {
  return MADE_UP_FOLDER.test(path);
}
