// The messages of a CoreML model (coremltools, mlmodel/format/*.proto) as tables, as far as something in them names code or
// files. Parameters of the other layers and models are numbers: blobs, which are searched.

import { messageSchema } from '../protobuf/schema.ts';
import { PROGRAM } from './program-schema.ts';

const FEATURE = messageSchema('FeatureDescription', { text: [1, 2], blob: [3] });

/** Metadata.UserDefinedEntry. */
export const USER_DEFINED = messageSchema('Metadata.UserDefinedEntry', { text: [1, 2] });

/** Metadata. */
export const METADATA = messageSchema('Metadata', {
  text: [1, 2, 3, 4],
  messages: { 100: ['userDefined', () => USER_DEFINED] },
});

const FUNCTION_DESCRIPTION = messageSchema('FunctionDescription', {
  text: [1, 4, 5],
  messages: { 2: ['input', () => FEATURE], 3: ['output', () => FEATURE], 6: ['state', () => FEATURE] },
});

/** ModelDescription. */
export const DESCRIPTION = messageSchema('ModelDescription', {
  text: [11, 12, 21],
  messages: {
    1: ['input', () => FEATURE],
    10: ['output', () => FEATURE],
    13: ['state', () => FEATURE],
    20: ['functions', () => FUNCTION_DESCRIPTION],
    50: ['trainingInput', () => FEATURE],
    100: ['metadata', () => METADATA],
  },
});

/** Pipeline. */
export const PIPELINE = messageSchema('Pipeline', {
  text: [2],
  messages: { 1: ['models', () => MODEL] },
});

/** PipelineClassifier and PipelineRegressor. */
export const TYPED_PIPELINE = messageSchema('PipelineClassifier', {
  messages: { 1: ['pipeline', () => PIPELINE] },
});

const CUSTOM_VALUE = messageSchema('CustomModelParamValue', {
  number: [10, 30, 40, 50],
  text: [20],
  blob: [60],
});

/** An entry of the parameters of custom layers and models. */
export const CUSTOM_ENTRY = messageSchema('ParametersEntry', {
  text: [1],
  messages: { 2: ['value', () => CUSTOM_VALUE] },
});

/** CustomLayerParams and CustomModel. */
export const CUSTOM = messageSchema('CustomModel', {
  text: [10, 40],
  // The weights of a layer.
  blob: [20],
  messages: { 30: ['parameters', () => CUSTOM_ENTRY] },
});

const LOOP = messageSchema('LoopLayerParams', {
  number: [1],
  text: [2],
  messages: { 3: ['conditionNetwork', () => NETWORK], 4: ['bodyNetwork', () => NETWORK] },
});

const BRANCH = messageSchema('BranchLayerParams', {
  messages: { 1: ['ifBranch', () => NETWORK], 2: ['elseBranch', () => NETWORK] },
});

/** NeuralNetworkLayer. */
export const LAYER = messageSchema('NeuralNetworkLayer', {
  number: [10],
  text: [1, 2, 3],
  blob: [
    4, 5, 100, 120, 130, 140, 150, 160, 165, 170, 175, 180, 190, 200, 210, 211, 212, 220, 230, 231, 240, 245,
    250, 260, 261, 270, 280, 290, 300, 301, 310, 320, 330, 340, 345, 350, 400, 410, 420, 430, 600, 620, 625,
    635, 640, 660, 665, 670, 680, 685, 700, 710, 715, 720, 730, 735, 740, 750, 755, 760, 770, 775, 780, 790,
    795, 815, 820, 825, 827, 830, 832, 840, 845, 850, 855, 865, 870, 875, 880, 885, 890, 895, 900, 905, 920,
    925, 930, 935, 940, 945, 950, 952, 954, 960, 965, 975, 980, 985, 995, 1000, 1005, 1015, 1020, 1025, 1040,
    1045, 1065, 1070, 1080, 1085, 1090, 1100, 1105, 1110, 1120, 1125, 1130, 1135, 1140, 1145, 1150, 1155,
    1170, 1175, 1180, 1190, 1195, 1200, 1210, 1215, 1220, 1230, 1250, 1255, 1260, 1265, 1270, 1275, 1280,
    1285, 1290, 1295, 1313, 1315, 1320, 1325, 1330, 1350, 1400, 1450, 1455, 1460, 1461, 1465, 1466, 1470,
    1471,
  ],
  messages: { 500: ['custom', () => CUSTOM], 605: ['branch', () => BRANCH], 615: ['loop', () => LOOP] },
});

/** NeuralNetwork, and those that classify or regress. */
export const NETWORK = messageSchema('NeuralNetwork', {
  number: [5, 6],
  text: [200],
  blob: [2, 10, 100, 101],
  messages: { 1: ['layers', () => LAYER] },
});

const STRING_PARAMETER = messageSchema('StringParameter', { text: [1] });

/** LinkedModelFile. */
export const LINKED_FILE = messageSchema('LinkedModelFile', {
  messages: {
    1: ['linkedModelFileName', () => STRING_PARAMETER],
    2: ['linkedModelSearchPath', () => STRING_PARAMETER],
  },
});

/** LinkedModel. */
export const LINKED = messageSchema('LinkedModel', {
  messages: { 1: ['linkedModelFile', () => LINKED_FILE] },
});

const SERIALIZED = messageSchema('SerializedModel', { text: [1], blob: [2] });

/** Fields of Model whose messages are numbers alone, by what the model is. */
export const NUMERIC_MODELS: Readonly<Record<number, string>> = {
  300: 'glmRegressor',
  301: 'supportVectorRegressor',
  302: 'treeEnsembleRegressor',
  304: 'bayesianProbitRegressor',
  400: 'glmClassifier',
  401: 'supportVectorClassifier',
  402: 'treeEnsembleClassifier',
  404: 'kNearestNeighborsClassifier',
  501: 'itemSimilarityRecommender',
  560: 'classConfidenceThresholding',
  600: 'oneHotEncoder',
  601: 'imputer',
  602: 'featureVectorizer',
  603: 'dictVectorizer',
  604: 'scaler',
  606: 'categoricalMapping',
  607: 'normalizer',
  609: 'arrayFeatureExtractor',
  610: 'nonMaximumSuppression',
  900: 'identity',
  2000: 'textClassifier',
  2001: 'wordTagger',
  2002: 'visionFeaturePrint',
  2003: 'soundAnalysisPreprocessing',
  2004: 'gazetteer',
  2005: 'wordEmbedding',
  2006: 'audioFeaturePrint',
};

/** Fields of Model whose messages are walked, by what the model is. */
export const WALKED_MODELS: Readonly<Record<number, string>> = {
  200: 'pipelineClassifier',
  201: 'pipelineRegressor',
  202: 'pipeline',
  303: 'neuralNetworkRegressor',
  403: 'neuralNetworkClassifier',
  500: 'neuralNetwork',
  502: 'mlProgram',
  555: 'customModel',
  556: 'linkedModel',
  3000: 'serializedModel',
};

/** Model, the message that a file holds. */
export const MODEL = messageSchema('Model', {
  number: [1, 10],
  blob: Object.keys(NUMERIC_MODELS).map(Number),
  messages: {
    2: ['description', () => DESCRIPTION],
    200: ['pipelineClassifier', () => TYPED_PIPELINE],
    201: ['pipelineRegressor', () => TYPED_PIPELINE],
    202: ['pipeline', () => PIPELINE],
    303: ['neuralNetworkRegressor', () => NETWORK],
    403: ['neuralNetworkClassifier', () => NETWORK],
    500: ['neuralNetwork', () => NETWORK],
    502: ['mlProgram', () => PROGRAM],
    555: ['customModel', () => CUSTOM],
    556: ['linkedModel', () => LINKED],
    3000: ['serializedModel', () => SERIALIZED],
  },
});
