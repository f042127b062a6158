// What the functions of os and of its C twins do. Paths (os.path) have their own table at the end.

import {
  callsLater,
  credential,
  describe,
  environment,
  everythingElse,
  exec,
  exhausts,
  native,
  readsFile,
  safe,
  writesFile,
} from '../describe-module.ts';

const anyEnvironment = 'reads or changes environment variables, where secrets live';

export const knowledge = [
  describe(
    'os posix nt os2 ce riscos',
    exec('critical', 'runs a shell line', 'system popen popen2 popen3 popen4 _wrap_close startfile'),
    exec(
      'critical',
      'replaces the process or starts a program',
      `execl execle execlp execlpe execv execve execvp execvpe _execvpe posix_spawn posix_spawnp
       spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe _spawnvef`,
    ),
    exhausts('high', 'copies, ends or signals a process', 'fork forkpty fork1 abort _exit kill killpg'),
    exhausts(
      'medium',
      'blocks or changes the scheduling of the process',
      `wait wait3 wait4 waitpid waitid pause nice
       setpriority sched_setaffinity sched_setparam sched_setscheduler lockf posix_openpt`,
    ),
    callsLater('high', 'registers a function that runs when the process forks', 'register_at_fork'),
    native('critical', 'changes where native libraries are loaded from', 'add_dll_directory'),
    writesFile(
      'critical',
      'deletes, moves, links or re-permits a file',
      `remove unlink rmdir removedirs rename renames replace truncate ftruncate link symlink chmod fchmod lchmod
       chown fchown lchown chflags lchflags setxattr removexattr`,
    ),
    writesFile(
      'high',
      'creates a file or folder, or writes to an open one',
      `mkdir makedirs mkfifo mknod utime write writev pwrite pwritev sendfile copy_file_range posix_fallocate
       tmpfile tempnam tmpnam memfd_create splice openpty`,
    ),
    readsFile(
      'high',
      'reads a file or lists a folder',
      `open fdopen listdir scandir walk fwalk read readv pread preadv readinto readlink listxattr getxattr listdrives listmounts listvolumes
       _walk _fwalk _listdir`,
    ),
    readsFile(
      'medium',
      'looks at a path or an open file',
      `stat lstat fstat access statvfs fstatvfs pathconf fpathconf DirEntry lseek isatty ttyname
       get_terminal_size`,
    ),
    readsFile(
      'medium',
      'changes or shows the folder that relative paths start from',
      'chdir fchdir chroot getcwd getcwdb getcwdu',
    ),
    exhausts(
      'medium',
      'opens, copies or closes a file descriptor of the process',
      `close closerange dup dup2 dup3 pipe pipe2
       set_inheritable set_blocking eventfd eventfd_write timerfd_create`,
    ),
    environment(
      'high',
      anyEnvironment,
      `getenv getenvb putenv unsetenv environ environb _Environ environ.get environ.items environ.copy environ.keys
       environ.values environ.pop environ.popitem environ.update environ.setdefault environ.clear
       environ.__getitem__ environ.__setitem__ environ.__delitem__ environb.get reload_environ get_exec_path
       _Environ.get _Environ.copy _Environ.__getitem__ _Environ.__setitem__ _createenviron _unsetenv _putenv`,
    ),
    credential(
      'medium',
      'names the user or machine',
      `getlogin uname getuid getgid geteuid getegid getgroups
       getgrouplist getpid getppid getpgid getsid cpu_count sysconf confstr getloadavg times`,
    ),
    exhausts(
      'high',
      'changes the user or group the process runs as',
      `setuid setgid seteuid setegid setreuid setregid
       setresuid setresgid setgroups initgroups setsid setpgid setpgrp setns unshare tcsetpgrp`,
    ),
    safe('numbers about a file', 'stat_result statvfs_result terminal_size times_result uname_result'),
    safe(
      'pure path or code conversion',
      `fspath fsencode fsdecode strerror PathLike WIFEXITED WEXITSTATUS
       waitstatus_to_exitcode terminal_size`,
    ),
    everythingElse('exec', 'high', 'module os reaches processes, files and the environment'),
  ),
  describe(
    'os.path posixpath ntpath genericpath macpath os2emxpath',
    environment('high', anyEnvironment, 'expandvars expanduser _getvolumepathname'),
    readsFile(
      'medium',
      'looks at a path on disk',
      `exists lexists isfile isdir islink ismount isjunction isdevdrive getsize getmtime getatime getctime realpath
       abspath relpath samefile sameopenfile samestat _joinrealpath _isreservedname walk`,
    ),
    safe(
      'pure string work',
      `join split splitext splitdrive splitroot basename dirname normpath normcase
       commonprefix commonpath isabs supports_unicode_filenames _get_sep`,
    ),
  ),
];
