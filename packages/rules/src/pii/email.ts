// Addresses of electronic mail of people. Addresses that authors publish of themselves in packages are not counted: a
// reader is meant to write to them, and every third file of source would hold one.

import { definePersonalData } from '../define-personal-data.ts';
import { isTopLevelDomain } from '../pii-checks/top-level-domains.ts';
import { notebookOutput, shownIn } from '../pii-samples.ts';

const MADE_UP_DOMAIN =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|lan|corp|home)$|(?:^|\.)example\.[a-z]{2,3}(?:\.[a-z]{2})?$|^(?:[a-z]+\.)?(?:domain|mydomain|yourdomain|your-domain|yourcompany|your-company|mycompany|foo|bar|baz|foobar|test|testing|sample|site|website|yoursite|mysite|somewhere|host|server|address|abc|xyz|aaa|x|y|z|a|b|c|emailaddress|fake|dummy|none|placeholder|provider|users\.noreply\.github|noreply\.github)\.(?:com|org|net|io|edu|co|dev|ai|de|fr|it|es)$/;
/** Mailboxes of machines and of roles: nobody in particular. */
const ROLE =
  /^(?:(?:no|do-?not|dont)[-_.]?reply.*|.*no-?reply|git|hg|svn|root|admin|administrator|postmaster|hostmaster|webmaster|mailer-daemon|daemon|bounces?.*|abuse|security|support|info|contact|sales|help|helpdesk|feedback|press|legal|privacy|team|dev|devs|developers?|maintainers?|bugs?|bot|.*\[bot\]|.*-bot|list|lists|.*[-_.](?:users?|dev|devel|list|announce|request|help|question|questions|support|team|info|admin|bugs|contact)|questions?|.*-discussion|support-.*|.*help|.*support|users?|username|user\.?name|you|your|your[-_.]?(?:name|email|mail)|me|my|name|first\.?last|firstname\.lastname|someone|somebody|somename|anyone|email|e-mail|mail|foo|bar|baz|foobar|test|tests|testing|tester|testuser|test[-_.]?user|example|sample|dummy|fake|xxx+|abc|a|b|c|x|y|z|alias|login|account|owner|author|hello|office|opensource|open-source|oss|conda|pypi|docker|jenkins|ci|build|actions?|github-actions|copyright|licensing|conduct|opencode|package|packages)(?:\+.*)?$/;
const MACHINE_DOMAIN =
  /(?:^|\.)(?:gserviceaccount\.com|users\.noreply\.github\.com|noreply\.github\.com|googlegroups\.com|lists?\.[a-z0-9.-]+|lists?[0-9]*\.sourceforge\.net|python\.org|mail\.gmail\.com|compute\.amazonaws\.com|amazonses\.com|sentry\.io|ingest\.sentry\.io|bots?\.[a-z0-9.-]+)$/;
/** Ends of names of files and of attributes of objects that are domains of the top level, too. */
const NAME_OF_A_FILE = /\.(?:py|sh|so|pl|cc|ps|zip|mov|md|rs|t|st|in|is)$/;
const COMMAND =
  /(?:^|[\s`;&|$!])(?:ssh|scp|sftp|rsync|mosh|git clone|git config|git-config|ssh-copy-id|sshfs|pip install|npm (?:i|install))\b[^\n]*$/i;
const MESSAGE_ID = /(?:message-id|in-reply-to|references|content-id|x-[a-z-]*id|list-[a-z]+)\s*:[^\n]*$/i;
/** Where authors publish who they are. */
const AUTHORSHIP =
  /(?:authors?(?![a-z])|author[-_ ]?email|__email__|\bmaintainers?|maintainer[-_ ]?email|(?:prepared|maintained|contributed|written|created|developed|implemented|ported|reviewed|reported|tested|suggested|acked|signed-off|co-authored)[- ]by|\bcontributors?|\bdevelopers?|\bcommitters?|\bcopyright|©|\(c\)|\bcredits?|\bpackager|\bvendor|\bcorrespondence|\bcorresponding)[^\n]{0,64}$/i;
const AUTHORS_FILE =
  /^(?:authors?|contributors?|credits|maintainers?|thanks|copying|licen[cs]e|notice|copyright|changelog|changes|news|history|pkg-info|metadata|codeowners|citation|security|code_of_conduct|contributing|third.?party.*|.*licen[cs]es?)(?:[.-].*)?$|^(?:pyproject\.toml|setup\.py|setup\.cfg|package\.json|composer\.json|cargo\.toml|meta\.ya?ml|description|.*\.(?:gemspec|podspec|nuspec|spec|spdx|spdx3?\.json|cdx\.json|bom\.json|dist-info|egg-info|bib|cff|po|pot|mailmap|patch|diff))$|^\.mailmap$/i;

const NAME_BEFORE = /\p{L}[\p{L}.'’-]*\s{0,3}(?:<|&lt;|\(|<a href="mailto:)?$/u;
const COMMENT_LINE = /(?:^|\n)[ \t]*(?:<span class="[a-z0-9]{1,3}">)?(?:#|\/\/|\*|%|;|--|")[^\n]*$/;
const ATTRIBUTION =
  /(?<![a-z])(?:authors?|copyright|contributors?|maintainers?|maintained|credits?|licen[cs]ed?|written|developed|contact)(?![a-z])/i;

/** What comments at the head of a file of source speak of. */
const HEAD_OF_SOURCE =
  /authors?(?![a-z])|copyright|licen[cs]e|created|@email|maintain|\$?id: [\w.]{1,60} \[/i;

/** Where a file of source says who made it. */
const HEAD_UNITS = 1500;

/** `Name <address>` of a comment, or below a line that speaks of authors: they want to be known. */
function isAttribution(text: string, at: number, isSource: boolean, before: string): boolean {
  const above = text.slice(Math.max(0, at - 500), at);
  if (isSource && COMMENT_LINE.test(above) && HEAD_OF_SOURCE.test(above)) return true;
  // `<address>` outside of quotes stands in a comment or a docstring.
  if (isSource && /^[^"']*(?:<|&lt;)$/.test(before)) return true;
  if (isSource && at < HEAD_UNITS && /^\s*(?:[\p{L}.-]+ ){1,4}\s+$/u.test(before)) return true;
  if (!NAME_BEFORE.test(before)) return false;
  if (ATTRIBUTION.test(above) && (isSource || /[#*"]|<span/.test(above))) return true;
  return isSource && COMMENT_LINE.test(above) && /(?:<|&lt;|\()$/.test(before);
}

export const email = definePersonalData({
  id: 'pii/email',
  title: 'Email address',
  severity: 'medium',
  why: 'An address names a person and lets anyone write to them; lists of them are sold and used for phishing. It is personal data under the GDPR (art. 4) and the CCPA.',
  shape: 'email',
  contextWords: [
    'email',
    'e mail',
    'mail',
    'email address',
    'emailaddress',
    'contact',
    'correo',
    'correo electronico',
    'courriel',
    'adresse email',
    'mailadresse',
    'posta elettronica',
    'user',
    'username',
    'customer',
    'patient',
    'login',
    'recipient',
    'メール',
    '邮箱',
    '이메일',
    'почта',
  ],
  check: ({ value, before, after, fileName, path, language, segment, text, at }) => {
    const sign = value.indexOf('@');
    const local = value.slice(0, sign).toLowerCase();
    const domain = value.slice(sign + 1).toLowerCase();
    const top = domain.slice(domain.lastIndexOf('.') + 1);
    if (!isTopLevelDomain(top) || domain.startsWith('-') || domain.includes('-.')) return undefined;
    if (
      /^\d+x\./.test(domain) ||
      /^[\d.]+$/.test(domain) ||
      MADE_UP_DOMAIN.test(domain) ||
      MACHINE_DOMAIN.test(domain)
    )
      return undefined;
    if (ROLE.test(local.replace(/^_+/, '')) || local.startsWith('-') || /\.\./.test(local)) return undefined;
    if (/[0-9a-f]{16}/.test(local) || local.length < 2) return undefined;
    if (
      /[@/\\]$/.test(before) ||
      /:\/\/[^\s/"'<>]*$/.test(before) ||
      /^(?::[~/\w]|\(|\[|\/[^\s<]|=|@)/.test(after)
    )
      return undefined;
    const isCode =
      language === 'python' || /\.(?:pyx?|ipynb|js|ts|c|cc|cpp|java|go|rs|jl|r|m)$/i.test(fileName);
    // Decorators and products of matrices: `x@y.to`, `a @b.T`.
    if (
      isCode &&
      /^[a-z_]\w{0,12}$/.test(local) &&
      /^[a-z_]\w*\.(?:to|it|is|in|re|at|no|st|t|so|cc|ml|id|name|info|do|run|fit|ps|pl|py|sh|md)$/.test(
        domain,
      )
    )
      return undefined;
    if (
      NAME_OF_A_FILE.test(domain) &&
      (isCode || /^[a-z]{1,3}$/.test(domain.slice(0, domain.indexOf('.'))))
    ) {
      if (/\.(?:py|sh|so|zip|mov|t|st)$/.test(domain)) return undefined;
    }
    if (
      COMMAND.test(before) ||
      MESSAGE_ID.test(before) ||
      AUTHORS_FILE.test(fileName) ||
      /(?:^|\/)licen[cs](?:es?|ing)\//i.test(path) ||
      AUTHORSHIP.test(before)
    )
      return undefined;
    if (isAttribution(text, at, isCode && segment !== 'output', before)) return undefined;
    // Who offers an address for readers of a project publishes it.
    return /^readme|\.rst$/i.test(fileName) ? { severity: 'low' } : {};
  },
  falsePositives:
    'Addresses that somebody publishes of themselves; those of authors of packages are left out.',
  examples: [
    'contact: maria.lopez@hospital-sanjuan.es',
    ...shownIn('email', 'g.okafor@lagosbank.ng'),
    notebookOutput(['                         email  age', '0  katarzyna.nowak@wroclaw.pl   34']),
    'text(users.log): login ok user=h.tanaka@keio.ac.jp ip=10.0.0.4',
  ],
  nearMisses: [
    'contact: maria@example.org',
    'git@github.com:org/repo.git',
    'text(mult.py): y = a@b.T\nz = x@w.to(device)\n',
    'scp model.pt ubuntu@gpu1.hpc.uni-jena.de:/data/',
    'icon@2x.png and lodash@4.17.21 and @angular/core',
    "text(pyproject.toml): authors = [{name = 'Ada', email = 'ada.lovelace@analytical.org'}]",
    "text(core.py): __author__ = 'Ada'\n__email__ = 'ada.lovelace@analytical.org'\n",
    'text(mail.txt): Message-ID: <20240101.99f@mx.gmail.com>',
    'write to support@vendor.com or noreply@vendor.com',
    'postgres://app:pw@db.prod.net/x',
  ],
});
