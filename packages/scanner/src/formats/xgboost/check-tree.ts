// Whether the nodes of a decision tree lead to nodes of it: predictors in C++ follow them without looking.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';

/** One tree, as rows of numbers by node. */
export interface TreeRows {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly features: readonly number[];
  /** 0 where it is not known. */
  readonly featureCount: number;
  readonly place: string;
  readonly offset: number;
}

/** Tells of children and features that do not exist, and of nodes that two others lead to. */
export function checkTree(tree: TreeRows, anomalies: AnomalyRecorder): void {
  const { left, right, features, featureCount, place, offset } = tree;
  const count = left.length;
  const isSeen = new Uint8Array(count);
  const pending = count > 0 ? [0] : [];
  if (count > 0) isSeen[0] = 1;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    // A leaf has no left child; its right one may count leaves.
    if ((left[node] ?? -1) === -1) continue;
    const children = [left[node] ?? -1, right[node] ?? -1];
    const feature = features[node];
    if (feature !== undefined && featureCount > 0 && !(feature >= 0 && feature < featureCount))
      anomalies.tell(
        'feature-index',
        `node ${node} asks feature ${feature} of ${featureCount}`,
        offset,
        place,
      );
    for (const child of children) {
      if (!Number.isInteger(child) || child < 0 || child >= count)
        anomalies.tell('child-index', `node ${node} of ${count} leads to node ${child}`, offset, place);
      else if (isSeen[child] === 1)
        anomalies.tell('tree-cycle', `more than one way leads to node ${child}`, offset, place);
      else {
        isSeen[child] = 1;
        pending.push(child);
      }
    }
  }
}
