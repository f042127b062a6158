// Parts of pipelines that diffusers loads: `library.Class`. A library that is no package is a module of the repository, which
// is loaded only where a user trusts its code.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'diffusers',
  title: 'diffusers from_pretrained',
  calls: 'load',
  unknown: 'ordinary',
  allows: '',
});
