// Takes user names and passwords out of the addresses that facts name: reports are passed on, and what logs in is not theirs to tell.

import type { Fact, Gap } from '@sentrascan/contract';

/** In place of a user name, a password or a token. */
const HIDDEN = '***';

// The authority of an address ends at `/`, `?` or `#`, and of its `@` the last one counts.
const USERINFO = /:\/\/([^\s/?#"'<>]*)@/g;
/** An address that was cut inside its authority, behind the colon: too long for a port, and so for anything but a password. */
const CUT_USERINFO = /:\/\/[^\s/?#"'<>@:[]*:[^\s/?#"'<>@]{6,}(?=$|[\s"'<>])/g;
/** Who everybody logs in as to read a repository. */
const PUBLIC_USERS: ReadonlySet<string> = new Set(['git', 'hg', 'anonymous', HIDDEN]);

/** @returns the text with `***` where its addresses name who logs in, and with what */
export function withoutUserinfo(text: string): string {
  if (!text.includes('://')) return text;
  const plain = text.includes('@')
    ? text.replace(USERINFO, (whole, userinfo: string) =>
        PUBLIC_USERS.has(userinfo) ? whole : `://${HIDDEN}@`,
      )
    : text;
  return plain.replace(CUT_USERINFO, `://${HIDDEN}`);
}

/** The fact as it may be told: of manifests and of references, the parts that hold addresses. */
export function factWithoutUserinfo<F extends Fact>(fact: F): F;
export function factWithoutUserinfo(fact: Fact): Fact {
  if (fact.kind === 'reference') return { ...fact, target: withoutUserinfo(fact.target) };
  if (fact.kind === 'manifest')
    return {
      ...fact,
      includes: fact.includes.map((include) => ({ ...include, target: withoutUserinfo(include.target) })),
    };
  if (fact.kind !== 'dependency') return fact;
  const { source, raw } = fact;
  return {
    ...fact,
    raw: withoutUserinfo(raw),
    ...(source === undefined ? {} : { source: withoutUserinfo(source) }),
  };
}

/** The gap, without what its reason quotes of an address. */
export function gapWithoutUserinfo<G extends Pick<Gap, 'reason'>>(gap: G): G {
  return { ...gap, reason: withoutUserinfo(gap.reason) };
}
