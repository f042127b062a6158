// The buffers of an LZMA decoder, lent from stream to stream: a file of many tiny streams must not allocate a window
// for each.

import type { RandomAccess } from '../random-access.ts';
import { ByteInput } from './byte-input.ts';
import { LzmaCore } from './lzma-core.ts';
import { SlidingWindow } from './sliding-window.ts';

export interface LzmaState {
  readonly input: ByteInput;
  readonly core: LzmaCore;
  readonly window: SlidingWindow;
}

const IDLE: LzmaState[] = [];
const MAX_IDLE = 2;

/**
 * A state at `start` of `source`, its properties not set. Nothing of a former stream can be reached: distances are
 * checked against the new output.
 */
export function lendLzmaState(source: RandomAccess, start: number, dictionaryBytes: number): LzmaState {
  const state = IDLE.pop() ?? newState(source);
  state.input.restart(source, start);
  state.core.resetPosition();
  state.window.restart(dictionaryBytes);
  return state;
}

/** Takes a state back whose stream ended. One that is not given back is lost, no more. */
export function giveBackLzmaState(state: LzmaState): void {
  if (IDLE.length < MAX_IDLE) IDLE.push(state);
}

function newState(source: RandomAccess): LzmaState {
  const input = new ByteInput(source);
  return { input, core: new LzmaCore(input), window: new SlidingWindow(0) };
}
