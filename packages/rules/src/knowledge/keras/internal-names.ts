// Names of Keras that no configuration of an honest model writes: what turns off its checks, and its helpers.

/** What turns off the checks of the loader, by the last component of the name. */
export const KERAS_SAFETY_SWITCHES: Readonly<Record<string, string>> = {
  enable_unsafe_deserialization: 'turns off safe mode for all that is loaded after it',
  set_global_attribute: 'changes the state of Keras itself, such as `safe_mode_saving`',
  SafeModeScope: 'sets safe mode for what is loaded inside it',
  func_load: 'makes a function of marshalled code',
};

/** Packages below `keras` or `keras.src` that hold helpers, and what those are. */
export const KERAS_HELPER_PACKAGES: Readonly<Record<string, string>> = {
  api_export: 'a helper that looks names up',
  applications: 'a function that downloads weights',
  backend: 'a helper of the backend',
  callbacks: 'a callback of training, some of which write files',
  config: 'a setting of Keras',
  datasets: 'a function that downloads data',
  distribution: 'a helper of distributed training',
  export: 'a function that writes or loads models',
  preprocessing: 'a helper that reads files',
  saving: 'a function that loads or saves models',
  testing: 'a helper of tests',
  trainers: 'a helper of training',
  tree: 'a helper that calls functions on nested values',
  utils: 'a helper: some download, unpack, read or write files',
  visualization: 'a helper that draws',
};

/** Packages below `keras` in which functions are parts of models. In the others only classes are. */
export const KERAS_FUNCTION_PACKAGES: ReadonlySet<string> = new Set([
  'activations',
  'constraints',
  'initializers',
  'losses',
  'metrics',
  'ops',
  'quantizers',
  'random',
  'regularizers',
]);
