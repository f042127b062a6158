// What functions of R do when code in R data calls them, and which alternative representations are R's own. Exact names;
// `pkg::name` counts as `name` where the package is R's own.

/** What a function of R does that a model has no need of. */
export interface RFunction {
  /** `runs`: processes, code, libraries. `network`, `files`: reaches for them. `evaluates`: runs R code that it is given. */
  readonly effect: 'runs' | 'network' | 'files' | 'evaluates';
  readonly why: string;
}

const RUNS =
  'system system2 shell shell.exec pipe source sys.source dyn.load ' +
  'processx::run processx::process callr::r callr::rscript sys::exec_wait sys::exec_background sys::exec_internal ' +
  'rstudioapi::terminalExecute reticulate::py_run_string reticulate::py_run_file reticulate::source_python ' +
  'Rcpp::sourceCpp Rcpp::cppFunction Rcpp::evalCpp inline::cfunction V8::v8 devtools::source_url devtools::source_gist ' +
  'devtools::install_github remotes::install_github remotes::install_url install.packages rJava::.jcall';
const NETWORK =
  'download.file url url.show socketConnection socketAccept serverSocket make.socket browseURL curl::curl curl::curl_download ' +
  'curl::curl_fetch_memory curl::curl_fetch_disk httr::GET httr::POST httr::PUT httr2::req_perform RCurl::getURL ' +
  'RCurl::postForm nsl read.socket write.socket utils::download.file';
const FILES =
  'unlink file.remove file.rename file.copy file.append file.create file.symlink file.link dir.create Sys.chmod ' +
  'Sys.setenv Sys.unsetenv writeLines writeBin writeChar dput dump sink save saveRDS save.image setwd';
const EVALUATES =
  'eval evalq eval.parent parse str2lang str2expression do.call match.fun get get0 Recall assign delayedAssign makeActiveBinding ' +
  'library require loadNamespace attachNamespace requireNamespace load readRDS unserialize lazyLoad attach ' +
  '.Call .External .External2 .C .Fortran .Internal .Primitive reg.finalizer rlang::eval_tidy';

function rows(names: string, effect: RFunction['effect'], why: string): [string, RFunction][] {
  return names.split(' ').map((name) => [name, { effect, why }]);
}

/** Functions by name. */
const R_FUNCTIONS: ReadonlyMap<string, RFunction> = new Map([
  ...rows(EVALUATES, 'evaluates', 'runs or finds code that it is given'),
  ...rows(FILES, 'files', 'changes files or the environment'),
  ...rows(NETWORK, 'network', 'reaches for the network'),
  ...rows(RUNS, 'runs', 'starts a program or runs code from a file'),
]);

/** Packages whose functions are known by their bare names. */
const OWN_PACKAGES = /^(?:base|utils|methods|stats|tools)::/;

/** @param name as called, `system` or `base::system` */
export function rFunction(name: string): RFunction | undefined {
  return R_FUNCTIONS.get(name) ?? R_FUNCTIONS.get(name.replace(OWN_PACKAGES, ''));
}

/** Alternative representations that R itself has; each is made of values that stand in the file. */
const OWN_REPRESENTATIONS: ReadonlySet<string> = new Set(
  (
    'compact_intseq compact_realseq deferred_string wrap_integer wrap_real wrap_logical wrap_complex wrap_raw ' +
    'wrap_string wrap_list'
  )
    .split(' ')
    .map((name) => `base::${name}`),
);

/** @param path `package::class`, as an R file names an alternative representation */
export function isOwnRRepresentation(path: string): boolean {
  return OWN_REPRESENTATIONS.has(path);
}
