// The door of the remote sources: loaded only where a remote locator was named.

import type { PathFilter, SourceArtifact } from '@sentrascan/scanner/bytes/source';
import { credentialOf, listHttp } from '../http/list-http.ts';
import { hubCredential, trustedHub } from '../huggingface/hub-access.ts';
import { listHub } from '../huggingface/list-hub.ts';
import { schemeOf } from './locator.ts';
import { type RemoteOptions, RemoteSession } from './session.ts';

/** Lists remote locators for one scan. */
export interface RemoteLister {
  /**
   * The files of a locator; what cannot be listed is a gap. Blocks while it asks.
   *
   * @param label unique in the scan
   * @param isOneOfSeveral whether paths begin with the label
   */
  list(locator: string, label: string, isOneOfSeveral: boolean, filter: PathFilter): Iterable<SourceArtifact>;
  /** When the scan is over. */
  close(): void;
}

/** @param locators all that are listed: what they hold of credentials goes to their own origins alone */
export function remoteLister(locators: readonly string[], options: RemoteOptions): RemoteLister {
  const isHub = locators.some((locator) => schemeOf(locator) === 'hf');
  const ofHub = isHub ? hubCredential(options.env) : undefined;
  const credentials = locators.flatMap((locator) => {
    const credential = schemeOf(locator) === 'hf' ? undefined : credentialOf(locator);
    return credential === undefined ? [] : [credential];
  });
  const session = new RemoteSession(
    options,
    ofHub === undefined ? credentials : [...credentials, ofHub],
    isHub ? trustedHub(options.env) : [],
  );
  return {
    *list(locator, label, isOneOfSeveral, filter) {
      if (schemeOf(locator) === 'hf')
        yield* listHub(locator, { label, prefix: isOneOfSeveral ? `${label}/` : '', filter }, session);
      else if (filter.takes(label)) yield listHttp(locator, label, session);
    },
    close: () => session.close(),
  };
}
