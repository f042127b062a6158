// Shapes that operations are given as constants: who asks for more elements than any memory holds.

import type { MessageVisitor, MessageWalk } from '../protobuf/message-walk.ts';
import { asNumber } from '../protobuf/scalar-fields.ts';
import { readMessage } from '../protobuf/wire.ts';
import type { WalkedTensor } from './walk-tensor.ts';

/** Elements of one result that nobody computes: 2^38, a tebibyte of floats. */
const BOMB_ELEMENTS = 2 ** 38;

/** Elements of a tensor that is only declared, and that no memory holds: 2^50. */
const DECLARED_BOMB_ELEMENTS = 2 ** 50;

/** Dimensions that are read. */
export const MAX_DIMENSIONS = 64;

/** What exporters write for a dimension that has no bound. */
const UNBOUNDED: ReadonlySet<number> = new Set([2 ** 31 - 1, 2 ** 32 - 1, 2 ** 63]);

/** Which input of an operation is the shape, or the factors, of its result. */
const SHAPE_INPUT: Readonly<Record<string, number>> = { ConstantOfShape: 0, Expand: 1, Tile: 1 };

/** Uses and constants that are kept; only operations above are, and only products above. */
const KEPT_ITEMS = 50_000;

/** See the file's head. */
export class GraphShapes {
  readonly #enormous = new Map<string, number>();
  readonly #uses: { readonly op: string; readonly input: string; readonly offset: number }[] = [];

  /** A constant with that name: an initializer or the output of a Constant. */
  addConstant(name: string, tensor: Pick<WalkedTensor, 'values'>): void {
    const { values } = tensor;
    if (values === undefined || this.#enormous.size >= KEPT_ITEMS) return;
    const product = values.reduce((sum, value) => sum * Math.abs(value), 1);
    if (product >= BOMB_ELEMENTS) this.#enormous.set(name, product);
  }

  /** An operation with its inputs. */
  addUse(op: string, inputs: readonly string[], offset: number): void {
    const index = SHAPE_INPUT[op];
    const input = index === undefined ? undefined : inputs[index];
    if (input !== undefined && this.#uses.length < KEPT_ITEMS) this.#uses.push({ op, input, offset });
  }

  /** Listens to the declared shape of one value. */
  visitor(walk: MessageWalk): MessageVisitor {
    const dims: (number | bigint)[] = [];
    let at = 0;
    return {
      onField: (field) => {
        at ||= field.at;
        if (dims.length >= MAX_DIMENSIONS) return;
        readMessage(walk.source, field.start, field.end, (inner) => {
          if (inner.number === 1 && inner.wireType === 0) dims.push(inner.value);
        });
      },
      onEnd: () => tellEnormous(walk, 'a value', dims, at),
    };
  }

  /** States an anomaly for each operation whose shape is an enormous constant. */
  tell(walk: MessageWalk): void {
    for (const { op, input, offset } of this.#uses) {
      const elements = this.#enormous.get(input);
      if (elements !== undefined)
        walk.anomaly('shape-bomb', `${op} is given a shape of ${elements} elements`, offset);
    }
  }
}

/** States an anomaly where dimensions come to more elements than any memory holds. */
export function tellEnormous(
  walk: MessageWalk,
  what: string,
  dims: readonly (number | bigint)[],
  offset: number,
): void {
  const signed = dims.map(asNumber).filter((dim) => dim > 0 && !UNBOUNDED.has(dim));
  const elements = signed.reduce((product, dim) => product * dim, 1);
  if (elements >= DECLARED_BOMB_ELEMENTS)
    walk.anomaly('shape-bomb', `${what} has the shape [${signed.slice(0, 8).join(', ')}]`, offset);
}
