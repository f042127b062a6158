// States where a model makes its loader look. A target that is too long to keep is shortened so that where it leads shows.

import type { ReferenceFact } from '@sentrascan/contract';
import { LIMITS } from '../limits.ts';
import type { FormatContext } from './format.ts';

/** How many bytes of a reference a format reads at most: one more than is judged, by which a longer one is seen. */
export const REFERENCE_READ_BYTES = 16 * 1024 + 1;

/** A drive, a scheme or the separators that a path begins with. */
const START = /^(?:[A-Za-z][A-Za-z\d+.-]{0,30}:)?[\\/]{0,3}/;

/**
 * States a reference. `target` is whole, or its first REFERENCE_READ_BYTES: it is cut here, at LIMITS.linkTargetBytes.
 *
 * @param reference the fact without its kind; an `offset` that is not known is left out
 */
export function referTo(
  context: Pick<FormatContext, 'emit' | 'gap'>,
  reference: Omit<ReferenceFact, 'kind' | 'offset'> & { readonly offset?: number | undefined },
): void {
  const { offset, target, ...rest } = reference;
  context.emit({
    kind: 'reference',
    ...rest,
    target: target.length <= LIMITS.linkTargetBytes.value ? target : shortened(context, target, offset),
    ...(offset === undefined ? {} : { offset }),
  });
}

/** Steps that lead nowhere are left out; of what is still too long, both ends are kept, and what the middle would change. */
function shortened(context: Pick<FormatContext, 'gap'>, target: string, offset: number | undefined): string {
  const max = LIMITS.linkTargetBytes.value;
  const start = START.exec(target)?.[0] ?? '';
  const path = withoutIdleSteps(target.slice(start.length));
  const isCut = Buffer.byteLength(target) >= REFERENCE_READ_BYTES;
  if (!isCut && start.length + path.length <= max) return start + path;
  context.gap({
    kind: 'limit',
    reason: `A reference has ${target.length} characters, more than the limit linkTargetBytes allows (${max}).`,
    consequence: 'Not all of it was judged.',
    ...(offset === undefined ? {} : { location: { offset } }),
  });
  const kept = Math.floor((max - start.length - 8) / 2);
  const middle = path.slice(kept, path.length - kept);
  const joint = middle.includes('\0') ? '\0' : /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(middle) ? '/../' : '/';
  return start + path.slice(0, kept) + joint + path.slice(-kept);
}

/** The path without `.` and empty components, joined by `/`. */
function withoutIdleSteps(path: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at <= path.length; at++) {
    const isEnd = at === path.length;
    if (!isEnd && path[at] !== '/' && path[at] !== '\\') continue;
    const length = at - from;
    if (length > 1 || (length === 1 && path[from] !== '.')) {
      result += (result === '' ? '' : '/') + path.slice(from, at);
    }
    from = at + 1;
  }
  return result;
}
