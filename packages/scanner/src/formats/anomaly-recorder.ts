// Tells anomalies of one format, the first ones of each kind one by one and the rest as a number: a file that lies about
// a hundred thousand tensors says nothing more with the hundredth.

import type { FormatContext } from './format.ts';

/** Anomalies of one kind that are told one by one. */
const TOLD_OF_EACH_KIND = 8;

/** Collects the anomalies of one walk. */
export class AnomalyRecorder {
  readonly #context: FormatContext;
  readonly #format: string;
  readonly #counts = new Map<string, { count: number; lastOffset: number }>();

  /** @param format id of the format that documents the anomalies */
  constructor(context: FormatContext, format: string) {
    this.#context = context;
    this.#format = format;
  }

  /**
   * @param anomaly kebab-case
   * @param detail a phrase with names and numbers
   * @param place path inside the model, where there is one
   */
  tell(anomaly: string, detail: string, offset: number, place?: string): void {
    const told = this.#counts.get(anomaly) ?? { count: 0, lastOffset: 0 };
    this.#counts.set(anomaly, told);
    told.count += 1;
    told.lastOffset = offset;
    if (told.count > TOLD_OF_EACH_KIND) return;
    this.#context.emit({
      kind: 'format.anomaly',
      format: this.#format,
      anomaly,
      detail: detail.slice(0, 300),
      offset,
      ...(place === undefined ? {} : { place: place.slice(0, 300) }),
    });
  }

  /** How often this was told so far. */
  count(anomaly: string): number {
    return this.#counts.get(anomaly)?.count ?? 0;
  }

  /** Tells how many more there were of each kind. Call once, at the end. */
  finish(): void {
    for (const [anomaly, { count, lastOffset }] of this.#counts) {
      const more = count - TOLD_OF_EACH_KIND;
      if (more <= 0) continue;
      this.#context.emit({
        kind: 'format.anomaly',
        format: this.#format,
        anomaly,
        detail: `${more} more like it`,
        offset: lastOffset,
      });
    }
  }
}
