// What a Jinja template can name to leave the text it renders: attributes of Python objects, globals of Jinja and of web
// frameworks. Sandboxes refuse most of them; readers of templates without a sandbox do not (CVE-2024-34359).

import type { Severity } from '@sentrascan/contract';

/** Attributes without two leading underscores that lead from a value to code, frames or processes. */
const INTERNALS: ReadonlySet<string> = new Set(
  `func_globals func_code func_closure func_defaults im_func im_self im_class mro subclasses
  gi_frame gi_code gi_yieldfrom cr_frame cr_code cr_await ag_frame ag_code ag_await
  f_globals f_locals f_builtins f_back f_code tb_frame tb_next co_code
  popen popen2 popen3 popen4 check_output check_call getoutput getstatusoutput spawnl execv execve
  import_module load_module exec_module get_loader load_template_source _load_form_data modules_dict
  current_app app_context`.split(/\s+/),
);

/** Attributes with two underscores that only name or describe a thing. */
const HARMLESS: ReadonlySet<string> = new Set([
  '__name__',
  '__doc__',
  '__version__',
  '__qualname__',
  '__html__',
]);

/** True for a name that leads from a value of a template to the interpreter behind it. */
export function reachesTemplateInternals(name: string): boolean {
  const plain = name.trim();
  if (HARMLESS.has(plain)) return false;
  return plain.startsWith('__') || INTERNALS.has(plain) || /^_[A-Za-z0-9]{1,60}__\w/.test(plain);
}

/** Names of a module's own namespace that lead to its machinery. Other names with two underscores are an application's. */
const INTERNAL_GLOBALS: ReadonlySet<string> = new Set(
  '__builtins__ __import__ __loader__ __spec__ __globals__ __class__ __dict__ __self__ __init__ __mro__ __base__ __bases__ __subclasses__'.split(
    ' ',
  ),
);

/** True for a variable whose plain name leads to the interpreter. */
export function isInternalGlobal(name: string): boolean {
  return INTERNAL_GLOBALS.has(name);
}

/** Globals that Jinja and web frameworks put beside a template's own variables, by what reaches further from them. */
const ROOTS: ReadonlyMap<string, Severity> = new Map([
  ...'lipsum cycler joiner self config request url_for get_flashed_messages g session'
    .split(' ')
    .map((name) => [name, 'medium'] as const),
  ...'os sys subprocess builtins importlib eval exec compile open getattr globals popen system'
    .split(' ')
    .map((name) => [name, 'medium'] as const),
]);

/** Roots whose plain names honest templates use for variables that the caller passes. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['g', 'session', 'config', 'system', 'compile', 'open']);

/** Builtins of a template that are callables or types: names of their attributes are never computed honestly. */
const CALLABLES: ReadonlySet<string> = new Set(
  'cycler joiner namespace lipsum range dict raise_exception strftime_now self'.split(' '),
);

/** How a root is used. */
export type RootUse = 'value' | 'attribute' | 'call';

/**
 * What the use of a global means; undefined where it is none of the environment's.
 *
 * @param isChat whether the template renders a conversation; other templates belong to applications of their own
 */
export function templateRootSeverity(name: string, use: RootUse, isChat: boolean): Severity | undefined {
  const severity = ROOTS.get(name);
  if (severity === undefined) return undefined;
  if (AMBIGUOUS.has(name) && use === 'value') return undefined;
  if ((name === 'system' || name === 'compile' || name === 'open') && use !== 'call') return undefined;
  return isChat ? severity : 'low';
}

/** True for a builtin whose attributes lead to Python's own. */
export function isTemplateCallable(name: string): boolean {
  return CALLABLES.has(name);
}

/** What it means that a template asks for another file. */
export function templateIncludeSeverity(target: string | undefined, isChat: boolean): Severity {
  const leaves =
    target !== undefined && /^(?:[/\\~]|[A-Za-z]:|[a-z][a-z0-9+.-]{1,20}:\/\/)|\.\.[/\\]/.test(target);
  return isChat || leaves ? 'medium' : 'low';
}

/** What it means that a name is computed in a way that was not followed. */
export const COMPUTED_NAME_SEVERITY: Readonly<
  Record<'of-a-type' | 'from-constants' | 'elsewhere', Severity>
> = {
  'of-a-type': 'high',
  'from-constants': 'high',
  elsewhere: 'medium',
};
