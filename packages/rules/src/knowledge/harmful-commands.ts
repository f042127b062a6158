// Commands that are an attack by themselves, wherever they are written: in source, in notebooks, in scripts and in build
// files. Data only.

import type { Severity } from '@sentrascan/contract';

/** A kind of command that no honest program runs. */
export interface HarmfulCommand {
  readonly pattern: RegExp;
  /** Completes "`call` ...". */
  readonly effect: string;
  readonly severity: Severity;
  /** In scripts and build files, whose authors set up machines; `ordinary` where that is what they are for. */
  readonly inScripts?: Severity | 'ordinary';
}

/** Installers that their makers tell everybody to pipe into a shell; nothing else may be fetched beside them. */
export const KNOWN_INSTALLER: RegExp =
  /\bhttps:\/\/(?:(?:deb|rpm)\.nodesource\.com\/|install\.python-poetry\.org(?=[/\s"']|$)|sh\.rustup\.rs(?=[/\s"']|$)|astral\.sh\/uv\/|pixi\.sh\/|ollama\.(?:com|ai)\/install\.sh|get\.docker\.com(?=[/\s"']|$)|get\.sdkman\.io(?=[/\s"']|$)|bun\.sh\/install|deno\.land\/install\.sh|raw\.githubusercontent\.com\/(?:nvm-sh\/nvm|Homebrew\/install|pyenv\/pyenv-installer|helm\/helm)\/|bootstrap\.pypa\.io\/|get\.helm\.sh(?=[/\s"']|$)|micro\.mamba\.pm\/|sdk\.cloud\.google\.com(?=[/\s"']|$)|packagecloud\.io\/install\/)/;

/** The first that matches counts. Patterns are bounded: commands are texts of an attacker. */
export const HARMFUL_COMMANDS: readonly HarmfulCommand[] = [
  {
    pattern:
      /\b(?:curl|wget|fetch)\b[^\n|]{0,400}\|\s{0,8}(?:sudo\s{1,4})?(?:env\s{1,4})?(?:[\w/]{0,40}\/)?(?:(?:ba|z|da|k)?sh|python[\d.]{0,4}|perl|ruby|node|php)\b/i,
    effect: 'pipes a download into an interpreter',
    severity: 'critical',
  },
  {
    pattern: /\b(?:ba|z|da)?sh\s{1,4}(?:-c\s{1,4})?["']?(?:<\(|\$\()\s{0,4}(?:curl|wget)\b/i,
    effect: 'runs a download in a shell',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:eval|source|\.)\s{1,4}["']?(?:<\(|\$\(|`)\s{0,4}(?:curl|wget|base64)\b|\b(?:python[\d.]{0,4}|perl|ruby|node|php|bash|sh)\s{1,4}(?:-\w{1,3}\s{1,4}){0,2}["']?(?:<\(|\$\(|`)\s{0,4}(?:curl|wget|base64)\b/i,
    effect: 'runs a download in a shell',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:python[\d.]{0,4}|perl|ruby|php|lua|node|gawk|awk)\s{1,4}(?:-\w{1,8}\s{1,4}){0,3}["'][^\n]{0,400}(?:socket\.socket|IO::Socket|use\s{1,4}Socket|TCPSocket|fsockopen|net\.Socket|socket\.tcp|\/inet\/tcp)|\bruby\s{1,4}-rsocket\b|\btelnet\s[^\n|]{0,80}\|\s{0,8}\/?(?:bin\/)?(?:ba)?sh\b|\|\s{0,8}openssl\s{1,4}s_client\b|\bopenssl\s{1,4}s_client\b[^\n|]{0,120}\|\s{0,8}\/?(?:bin\/)?(?:ba)?sh\b/i,
    effect: 'connects a shell to the network',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:xxd\s{1,4}-r|openssl\s{1,4}(?:enc|base64)\s[^\n|]{0,120}-d|gunzip|zcat|rev|tr\s[^\n|]{1,80})\b[^\n|]{0,120}\|\s{0,8}(?:sudo\s{1,4})?(?:(?:ba|z|da)?sh|python[\d.]{0,4}|perl)\b(?!\s{1,4}[\w/.]{1,60}\.(?:py|sh|pl)\b)/,
    effect: 'decodes a command and runs it',
    severity: 'critical',
  },
  {
    pattern: /\/dev\/(?:tcp|udp)\/|\bbash\s{1,4}-i\b[^\n]{0,40}>&/i,
    effect: 'connects a shell to the network',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:nc|ncat|netcat)\b[^\n|;]{0,120}\s-[a-z]{0,6}[ec]\b|\bmkfifo\b[^\n]{0,200}\b(?:nc|ncat|netcat|telnet)\b|\bsocat\b[^\n]{0,200}\bexec:/i,
    effect: 'connects a shell to the network',
    severity: 'critical',
  },
  {
    pattern:
      /\bbase64\s{1,4}(?:-d|-D|--decode)\b[^\n|]{0,200}\|\s{0,8}(?:sudo\s{1,4})?(?:(?:ba|z|da)?sh|python[\d.]{0,4}|perl)\b/,
    effect: 'decodes a command and runs it',
    severity: 'critical',
  },
  {
    pattern:
      /\bpowershell(?:\.exe)?\b[^\n]{0,200}(?:-e(?:nc|ncodedcommand)?\s{1,4}[A-Za-z0-9+/=]{16}|downloadstring|downloadfile|invoke-expression|\biex\b)/i,
    effect: 'runs a hidden or downloaded PowerShell script',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:certutil\b[^\n]{0,80}-urlcache|bitsadmin\b[^\n]{0,80}\/transfer|mshta\s{1,4}(?:https?|vbscript|javascript):|regsvr32\b[^\n]{0,80}https?:)/i,
    effect: 'fetches a program by a system tool',
    severity: 'critical',
  },
  {
    pattern:
      /\brm\s{1,4}(?:-[a-zA-Z-]{1,24}\s{1,4}){1,4}(?:--no-preserve-root\s{1,4})?["']?(?:\/\*?|\/(?:bin|boot|dev|etc|home|lib|lib64|media|mnt|opt|root|sbin|srv|sys|usr|var|Users|Volumes)(?:\/\*?)?|\/(?:home|Users)\/[\w.-]{1,40}(?:\/\*?)?|\/content(?:\/g?drive(?:\/My ?Drive)?)?(?:\/\*?)?|\/(?:usr|var)\/(?:bin|lib|local|sbin)(?:\/\*?)?|(?:~|\$HOME|\$\{HOME\})["']?(?:\/\*?)?)["']?(?=\s|[;&|)]|$)/,
    effect: 'deletes the files of the system or of the user',
    severity: 'high',
  },
  {
    pattern: /\brm\s{1,4}(?:-[a-zA-Z-]{1,24}\s{1,4}){1,4}["']?\*["']?(?=\s|[;&|)]|$)/,
    effect: 'deletes all files of the folder it runs in',
    severity: 'high',
    inScripts: 'low',
  },
  {
    pattern:
      /\bmkfs(?:\.\w{1,8})?\s|\bdd\s[^\n]{0,120}\bof=\/dev\/(?!null)|:\(\)\s{0,4}\{\s{0,4}:\|:|\bshred\s[^\n]{0,80}\/dev\//,
    effect: 'destroys a disk or exhausts the machine',
    severity: 'high',
  },
  {
    pattern: /\bchmod\s{1,4}(?:-R\s{1,4})?(?:0?777|[ugoa]{0,4}\+s|[24]7[0-7]{2})\b/,
    effect: 'gives everyone rights over files',
    severity: 'high',
    inScripts: 'medium',
  },
  {
    pattern:
      /\bcrontab\s{1,4}(?:-(?:\s|$|["'])|-e\b|\/?[\w.][\w./-]{0,80}\s{0,4}$)|>>?\s{0,4}(?:~|\$HOME|\/root|\/home\/\w{1,40})\/\.ssh\/authorized_keys|>>?\s{0,4}\/etc\/(?:cron|passwd|sudoers|ld\.so\.preload)|\btee\s{1,4}(?:-a\s{1,4})?(?:\/etc\/(?:cron|sudoers|ld\.so\.preload)|[^\n|;]{0,80}authorized_keys)/,
    effect: 'makes itself start again, or lets someone in',
    severity: 'high',
    inScripts: 'medium',
  },
  {
    pattern: />>?\s{0,4}(?:~|\$HOME|\/root|\/home\/\w{1,40})\/\.(?:bashrc|profile|bash_profile|zshrc)/,
    effect: 'writes into what every shell of the user runs',
    severity: 'high',
    inScripts: 'ordinary',
  },
  {
    pattern:
      /\bcat\s{1,4}[^\n|;]{0,120}(?:\/etc\/shadow|\.ssh\/id_|\.aws\/credentials|\.netrc)|\b(?:curl|wget)\b[^\n]{0,300}(?:-d|--data|--data-binary|-F|--form|-T|--upload-file|--post-file)[= ]\s{0,4}["']?(?:\w{1,40}=)?@?(?:\/etc\/|~\/\.|\$HOME\/\.|`|\$\()/,
    effect: 'reads or sends credentials',
    severity: 'high',
  },
  {
    pattern: /\b(?:xmrig|minerd|cpuminer|stratum\+tcp:)/i,
    effect: 'mines for someone else',
    severity: 'high',
  },
  {
    pattern:
      /\b(?:curl|wget)\b[^\n]{0,300}(?:&&|;)\s{0,8}(?:sudo\s{1,4})?(?:chmod\s{1,4}[^\n]{1,80}(?:&&|;)\s{0,8})?(?:(?:ba|z|da)?sh|python[\d.]{0,4}|perl|\.)[ /][^\n]{0,20}|\b(?:curl|wget)\b[^\n]{0,300}(?:&&|;)\s{0,8}chmod\s{1,4}(?:[ugoa]{0,3}\+x|[0-7]{3,4})\s{1,4}(\S{1,120})\s{0,8}(?:&&|;)\s{0,8}(?:sudo\s{1,4}|nohup\s{1,4})?\1\b/i,
    effect: 'downloads a program and runs it',
    severity: 'high',
    inScripts: 'low',
  },
  {
    pattern:
      /\b(?:nc|ncat|netcat)\s{1,4}(?!-\w{0,6}[zh])(?:-[a-z]{1,8}\s{1,4}){0,4}[\w.-]{1,80}\s{1,4}\d{2,5}\b/i,
    effect: 'opens a connection outside of all programs that watch it',
    severity: 'high',
  },
  {
    pattern:
      /\b(?:useradd|adduser|usermod\s[^\n]{0,60}-aG\s{1,4}sudo|chpasswd|passwd\s{1,4}(?:root|-d))\b|\bssh-keygen\b[^\n]{0,200}authorized_keys|\bsystemctl\s{1,4}enable\b|\bupdate-rc\.d\b|\bat\s{1,4}now\b|\bschtasks\b[^\n]{0,80}\/create|\breg(?:\.exe)?\s{1,4}add\b[^\n]{0,120}\\Run\b|\blaunchctl\s{1,4}(?:load|bootstrap)\b/i,
    effect: 'makes itself start again, or lets someone in',
    severity: 'high',
    inScripts: 'ordinary',
  },
  {
    pattern:
      /\b(?:env|printenv|set|cat\s{1,4}\/proc\/self\/environ)\b[^\n|;]{0,60}\|[^\n]{0,120}\b(?:curl|wget|nc|ncat|netcat)\b|\b(?:curl|wget)\b[^\n]{0,300}\$\((?:env|printenv|cat|whoami|id|hostname)\b|\b(?:curl|wget)\b[^\n]{0,300}\$\{?(?:AWS_SECRET|AWS_SESSION|HF_TOKEN|GITHUB_TOKEN)|\b(?:tar|zip)\b[^\n]{0,200}(?:~|\$HOME|\/root|\/home)[^\n]{0,100}\|[^\n]{0,100}\b(?:curl|nc|ncat|ssh)\b/,
    effect: 'reads or sends credentials',
    severity: 'high',
  },
  {
    pattern:
      /\bdocker\s{1,4}run\b[^\n]{0,300}(?:--privileged|-v\s{1,4}\/:\/|--pid[= ]host|\/var\/run\/docker\.sock)|\bnsenter\s[^\n]{0,60}-t\s{1,4}1\b/,
    effect: 'gives a container the rights of the machine',
    severity: 'high',
    inScripts: 'low',
  },
  {
    pattern:
      /\b(?:setenforce\s{1,4}0|ufw\s{1,4}disable|iptables\s{1,4}-F|history\s{1,4}-c\b|unset\s{1,4}HISTFILE|systemctl\s{1,4}(?:stop|disable)\s{1,4}(?:firewalld|auditd|apparmor))|\bSet-MpPreference\b[^\n]{0,80}-Disable/i,
    effect: 'switches off what watches the machine',
    severity: 'high',
    inScripts: 'medium',
  },
  {
    pattern: /\bjupyter\b[^\n]{0,200}(?:--(?:\w{1,30}\.)?(?:token|password)=(?:["']{2}|\s|$))/,
    effect: 'starts a notebook server that asks nobody for a password',
    severity: 'high',
  },
  {
    pattern: /\bssh\s[^\n]{0,120}-[a-zA-Z]{0,8}R\s{0,4}\S{0,20}:?\d{1,5}:[\w.]{1,60}:\d{1,5}\b/,
    effect: 'lets another machine in through a tunnel',
    severity: 'high',
  },
];
