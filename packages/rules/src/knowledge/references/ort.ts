// Where models in the format of ONNX Runtime may make it look: as ONNX models do.

import { describeReferences } from '../describe-references.ts';
import { ONNX_PURPOSES } from './onnx.ts';

export const references = describeReferences('ort', ONNX_PURPOSES);
