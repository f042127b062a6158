// Standard modules that start programs: subprocess and the many wrappers around it.

import {
  callsLater,
  describe,
  everythingElse,
  exec,
  exhausts,
  native,
  network,
  readsFile,
  safe,
  unpickles,
  writesFile,
} from '../describe-module.ts';

const program = 'starts a program';
const shell = 'runs a shell line';
const fixedProgram = 'starts a program of its own choice, found on the search path';

export const knowledge = [
  describe(
    'subprocess',
    exec(
      'critical',
      program,
      `Popen Popen.__init__ Popen._execute_child call check_call check_output run _USE_POSIX_SPAWN
       _fork_exec`,
    ),
    exec('critical', shell, 'getoutput getstatusoutput'),
    exec(
      'medium',
      'prepares or controls a started program',
      `list2cmdline STARTUPINFO
       Popen.communicate Popen.wait Popen.kill Popen.terminate Popen.send_signal _args_from_interpreter_flags`,
    ),
    safe('makes an exception object', 'CalledProcessError SubprocessError TimeoutExpired'),
    safe('keeps what a program returned', 'CompletedProcess'),
    everythingElse('exec', 'critical', program),
  ),
  describe(
    '_posixsubprocess',
    exec('critical', program, 'fork_exec cloexec_pipe'),
    everythingElse('exec', 'critical', program),
  ),
  describe(
    '_winapi _subprocess',
    exec('critical', program, 'CreateProcess'),
    everythingElse('exec', 'high', 'raw Windows process, pipe and memory calls'),
  ),
  describe(
    'commands',
    exec('critical', shell, 'getoutput getstatusoutput getstatus'),
    everythingElse('exec', 'critical', shell),
  ),
  describe(
    'popen2',
    exec('critical', shell, 'popen2 popen3 popen4 Popen3 Popen4'),
    everythingElse('exec', 'critical', shell),
  ),
  describe(
    'pty',
    exec('critical', program, 'spawn'),
    exhausts('medium', 'opens a terminal or copies the process', 'fork openpty master_open slave_open'),
    everythingElse('exec', 'high', program),
  ),
  describe('posix_spawn', everythingElse('exec', 'critical', program)),
  describe(
    'pipes',
    exec(
      'critical',
      shell,
      `Template Template.copy Template.open Template.open_r Template.open_w
       Template.append Template.prepend Template.makepipeline makepipeline`,
    ),
    safe('pure string work', 'quote'),
    everythingElse('exec', 'critical', shell),
  ),
  describe('popen', everythingElse('exec', 'critical', shell)),
  describe(
    'asyncio asyncio.subprocess asyncio.base_events asyncio.events asyncio.unix_events asyncio.windows_events asyncio.base_subprocess asyncio.windows_utils asyncio.runners asyncio.tasks asyncio.threads asyncio.proactor_events asyncio.selector_events asyncio.futures asyncio.taskgroups asyncio.coroutines asyncio.streams asyncio.__main__ asyncio.tools',
    exec(
      'high',
      'starts a program when awaited',
      `create_subprocess_shell create_subprocess_exec BaseEventLoop.subprocess_exec
       BaseEventLoop.subprocess_shell AbstractEventLoop.subprocess_exec AbstractEventLoop.subprocess_shell`,
    ),
    exec(
      'critical',
      program,
      `_UnixSubprocessTransport._start _UnixSubprocessTransport _WindowsSubprocessTransport._start
       _WindowsSubprocessTransport BaseSubprocessTransport BaseSubprocessTransport.__init__ BaseSubprocessTransport._start Popen`,
    ),
    callsLater(
      'high',
      'runs a function in the event loop or in a thread',
      `run run_coroutine_threadsafe ensure_future create_task to_thread
       wait_for gather Task Runner Runner.run BaseEventLoop.run_until_complete BaseEventLoop.run_in_executor
       BaseEventLoop.call_soon BaseEventLoop.call_later BaseEventLoop.call_at BaseEventLoop.call_soon_threadsafe
       AbstractEventLoop.call_soon Handle Handle._run TimerHandle Future.add_done_callback BaseEventLoop.create_task
       BaseEventLoop.run_forever shield AsyncIOInteractiveConsole AsyncIOInteractiveConsole.runcode`,
    ),
    network(
      'high',
      'opens a connection or server when awaited',
      `open_connection start_server open_unix_connection start_unix_server
       BaseEventLoop.create_connection BaseEventLoop.create_server BaseEventLoop.create_datagram_endpoint
       BaseEventLoop.connect_read_pipe BaseEventLoop.connect_write_pipe BaseEventLoop.sock_connect`,
    ),
  ),
  describe(
    'uuid',
    exec(
      'critical',
      program,
      '_get_command_stdout _popen _find_mac_near_keyword _find_mac_under_heading _find_mac _find_mac_nextlines',
    ),
    exec(
      'medium',
      fixedProgram,
      `uuid1 getnode _ifconfig_getnode _ip_getnode _arp_getnode _lanscan_getnode
       _netstat_getnode _ipconfig_getnode _netbios_getnode _unix_getnode _windll_getnode main`,
    ),
    native('medium', 'loads native code', '_load_system_functions'),
    safe('makes a plain value', 'UUID SafeUUID uuid3 uuid5 uuid4 uuid6 uuid7 uuid8 _random_getnode'),
  ),
  describe(
    '_osx_support',
    exec(
      'critical',
      shell,
      '_read_output _find_build_tool _check_for_unavailable_sdk _find_executable _find_appropriate_compiler _supports_universal_builds _remove_unsupported_archs compiler_fixup customize_compiler customize_config_vars get_platform_osx _get_system_version _get_system_version_tuple _override_all_archs _default_sysroot',
    ),
    everythingElse('exec', 'high', shell),
  ),
  describe(
    '_aix_support _bootsubprocess',
    exec(
      'critical',
      program,
      '_read_cmd_output Popen check_output _check_cmd _aix_bosmp64 aix_platform aix_buildtag',
    ),
    everythingElse('exec', 'critical', program),
  ),
  describe('_android_support', everythingElse('exec', 'high', program)),
  describe(
    'imaplib',
    exec('critical', program, 'IMAP4_stream IMAP4_stream.open IMAP4_stream.__init__'),
    network(
      'high',
      'opens a mail connection',
      'IMAP4 IMAP4_SSL IMAP4.open IMAP4_SSL.open IMAP4.__init__ IMAP4_SSL.__init__',
    ),
  ),
  describe(
    'ensurepip ensurepip._uninstall ensurepip.__main__ ensurepip._bundled',
    exec(
      'critical',
      'runs pip in a new interpreter',
      '_run_pip bootstrap _bootstrap _main _uninstall_helper',
    ),
    everythingElse('exec', 'critical', 'runs pip in a new interpreter', 'tree'),
  ),
  describe(
    'venv venv.__main__',
    exec(
      'high',
      'creates an environment: writes files and starts Python',
      'create EnvBuilder EnvBuilder.create main EnvBuilder.setup_scripts EnvBuilder.ensure_directories',
    ),
    exec(
      'critical',
      program,
      'EnvBuilder._setup_pip EnvBuilder._call_new_python EnvBuilder.upgrade_dependencies',
    ),
    writesFile(
      'high',
      'writes an environment',
      'EnvBuilder.install_scripts EnvBuilder.setup_python EnvBuilder.create_configuration EnvBuilder.clear_directory',
    ),
    everythingElse('exec', 'high', 'creates an environment'),
  ),
  describe(
    'webbrowser',
    exec(
      'high',
      'starts a browser on a given address',
      `open open_new open_new_tab get register
       BaseBrowser.open Elinks Konqueror Grail MacOSX MacOSXOSAScript.open MacOSX.open WindowsDefault.open
       Konqueror.open Konqueror._remote Grail.open main register_X_browsers register_standard_browsers`,
    ),
    exec(
      'critical',
      program,
      `GenericBrowser GenericBrowser.open BackgroundBrowser BackgroundBrowser.open UnixBrowser UnixBrowser.open
       UnixBrowser._invoke Mozilla Mozilla.open Netscape Galeon Chrome Chromium Edge Opera Epiphany _synthesize MacOSXOSAScript
       MacOSXOSAScript.__init__`,
    ),
    everythingElse('exec', 'high', 'starts a browser'),
  ),
  describe(
    'platform',
    exec(
      'medium',
      fixedProgram,
      `_syscmd_ver _syscmd_file architecture _syscmd_uname uname processor platform
       libc_ver win32_ver mac_ver java_ver win32_edition system node release version machine popen _popen linux_distribution dist
       _Processor.from_subprocess _Processor.get _mac_ver_xml freedesktop_os_release ios_ver android_ver python_version
       _platform _comparable_version _get_machine_win32 _node _win32_ver _wmi_query _ver_stages _follow_symlinks invalidate_caches`,
    ),
  ),
  describe(
    'multiprocessing.util multiprocess.util',
    exec('critical', program, 'spawnv_passfds _args_from_interpreter_flags'),
    callsLater(
      'high',
      'runs a function when an object ends or the process forks',
      'Finalize Finalize.__call__ register_after_fork _run_after_forkers _run_finalizers',
      'all',
    ),
    exec(
      'high',
      'closes files or leaves the process',
      '_exit_function _flush_std_streams close_all_fds_except close_fds _close_stdin get_temp_dir get_logger log_to_stderr',
    ),
  ),
  describe(
    'multiprocessing.popen_fork multiprocessing.popen_spawn_posix multiprocessing.popen_forkserver multiprocessing.popen_spawn_win32 multiprocess.popen_fork multiprocess.popen_spawn_posix multiprocess.popen_forkserver multiprocess.popen_spawn_win32',
    exec('high', 'starts a process', 'Popen Popen.__init__ Popen._launch'),
    everythingElse('exec', 'high', 'starts a process'),
  ),
  describe(
    'multiprocessing multiprocessing.context multiprocessing.process multiprocessing.pool multiprocessing.dummy multiprocessing.dummy.connection multiprocess multiprocess.context multiprocess.process multiprocess.pool multiprocess.dummy multiprocess.dummy.connection',
    callsLater(
      'high',
      'runs a function in a process or thread',
      `Process Process.run Process.start BaseProcess BaseProcess.run BaseProcess.start
       BaseProcess._bootstrap Pool ThreadPool Pool.apply Pool.map Pool.apply_async Pool.map_async Pool.starmap Pool.imap
       ForkProcess SpawnProcess ForkServerProcess DummyProcess DummyProcess.start BaseContext.Process BaseContext.Pool
       DefaultContext.Process Pool._helper_reraises_exception mapstar starmapstar worker Process._bootstrap
       ApplyResult MapResult IMapIterator _helper_reraises_exception`,
    ),
    unpickles(
      'high',
      'starts a server process that exchanges pickles',
      'Manager BaseContext.Manager Listener Client',
    ),
    exec(
      'high',
      'chooses the program that new processes run',
      'set_executable BaseContext.set_executable set_start_method set_forkserver_preload freeze_support',
    ),
    exhausts(
      'medium',
      'allocates system resources',
      `Queue SimpleQueue JoinableQueue Lock RLock Semaphore BoundedSemaphore Event Condition Barrier
       Array Value RawArray RawValue Pipe active_children current_process parent_process cpu_count get_context get_start_method get_all_start_methods`,
    ),
  ),
  describe(
    'multiprocessing.spawn multiprocessing.forking multiprocess.spawn multiprocess.forking',
    exec(
      'critical',
      'runs a script as the main module',
      `_fixup_main_from_path _fixup_main_from_name _main spawn_main
       import_main_path prepare`,
    ),
    exec(
      'high',
      'chooses or starts the program of new processes',
      'set_executable get_command_line get_executable Popen freeze_support main duplicate',
    ),
    everythingElse('exec', 'high', 'starts a process'),
  ),
  describe(
    'multiprocessing.forkserver multiprocessing.resource_tracker multiprocessing.semaphore_tracker multiprocess.forkserver multiprocess.resource_tracker multiprocess.semaphore_tracker',
    exec(
      'critical',
      'starts or is a server that runs code it receives',
      'main ForkServer ForkServer.ensure_running ForkServer.connect_to_new_process ensure_running connect_to_new_process ForkServer.set_forkserver_preload set_forkserver_preload _serve_one ResourceTracker ResourceTracker.ensure_running SemaphoreTracker',
    ),
    everythingElse('exec', 'high', 'starts a process'),
  ),
  describe('subprocess32', everythingElse('exec', 'critical', program)),
  describe(
    'concurrent.futures concurrent.futures.thread concurrent.futures.process concurrent.futures._base concurrent.futures.interpreter',
    callsLater(
      'high',
      'runs a function in a thread or process',
      `ThreadPoolExecutor ProcessPoolExecutor InterpreterPoolExecutor
       ThreadPoolExecutor.submit ProcessPoolExecutor.submit Executor.submit Executor.map ThreadPoolExecutor.map ProcessPoolExecutor.map
       InterpreterPoolExecutor.submit InterpreterPoolExecutor.map WorkerContext.run WorkerContext.prepare
       _WorkItem _WorkItem.run _worker _process_worker _process_chunk Future.add_done_callback _CallItem _WorkItem.task do_call
       ProcessPoolExecutor._start_executor_manager_thread _python_exit`,
    ),
    exhausts('medium', 'waits for other threads', 'wait as_completed Future.result Future.exception'),
    safe(
      'makes an exception or a plain value',
      'CancelledError TimeoutError BrokenExecutor InvalidStateError BrokenThreadPool BrokenProcessPool Future',
    ),
  ),
  describe(
    'sched',
    exec(
      'high',
      'runs scheduled functions',
      'scheduler scheduler.run scheduler.enter scheduler.enterabs Event',
    ),
  ),
  describe(
    'tkinter Tkinter',
    exec(
      'high',
      'starts a Tcl interpreter, which runs scripts and programs',
      'Tcl Tk Tk.__init__ Misc.tk_focusNext Misc.after Misc.bind Misc.register Tk.readprofile Misc.option_readfile Tk.report_callback_exception CallWrapper CallWrapper.__call__ Variable Misc.eval Misc.call _test NoDefaultRoot Wm mainloop Misc.createcommand',
    ),
    everythingElse('exec', 'high', 'reaches a Tcl interpreter', 'tree'),
  ),
  describe(
    '_tkinter',
    exec('high', 'starts a Tcl interpreter, which runs scripts and programs', 'create'),
    everythingElse('exec', 'high', 'reaches a Tcl interpreter'),
  ),
  describe(
    'turtle turtledemo',
    everythingElse('exec', 'medium', 'opens a window through a Tcl interpreter', 'tree'),
  ),
  describe('turtledemo.__main__', everythingElse('exec', 'low', 'starts the turtle demo')),
  describe(
    'shlex',
    readsFile('medium', 'may read a named file', 'shlex shlex.sourcehook shlex.push_source'),
    safe('pure string work', 'split quote join'),
  ),
];
