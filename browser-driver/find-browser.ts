import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The browsers that scripts and tests can drive. */
export type BrowserName = 'chromium' | 'firefox';

interface KnownBrowser {
  readonly variable: string;
  /** Names to look for in /usr/bin, then on PATH. */
  readonly commands: readonly string[];
  /** Default install paths on macOS and Windows. */
  readonly usual: readonly string[];
  /** Folder in Playwright's cache (without revision) and paths of the program in it. */
  readonly cached: { readonly folder: string; readonly programs: readonly string[] };
  readonly debianPackage: string;
  /** The editions that work. */
  readonly which?: string;
}

/** Working editions, and why. */
export const WHICH_FIREFOX =
  'Firefox ESR, Developer Edition or Nightly will do; a release Firefox refuses what no store has signed, so that the tests of updates and restarts fail there.';

const PROGRAM_FOLDERS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const inPrograms = (...path: string[]): string[] => PROGRAM_FOLDERS.map((folder) => join(folder, ...path));

const BROWSERS: Readonly<Record<BrowserName, KnownBrowser>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    usual: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inPrograms('Chromium', 'Application', 'chrome.exe'),
      ...inPrograms('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...inPrograms('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    cached: {
      folder: 'chromium-',
      programs: [
        'chrome-linux64/chrome',
        'chrome-linux/chrome',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        'chrome-win64/chrome.exe',
        'chrome-win/chrome.exe',
      ],
    },
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
    usual: [
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inPrograms('Firefox Developer Edition', 'firefox.exe'),
      ...inPrograms('Firefox Nightly', 'firefox.exe'),
      ...inPrograms('Mozilla Firefox', 'firefox.exe'),
    ],
    // Playwright's patched Firefox does not support WebDriver BiDi.
    cached: { folder: 'firefox-bidi-', programs: [] },
    debianPackage: 'firefox-esr',
    which: WHICH_FIREFOX,
  },
};

/**
 * The path of a browser: that of CHROME_PATH or FIREFOX_PATH, else an installed one, else one in Playwright's cache,
 * else (as root on Debian) one that it installs. Throws if the variable names no program, and if no browser is found;
 * the message says what to do.
 */
export function findBrowser(name: BrowserName): string {
  const known = BROWSERS[name];
  const wanted = process.env[known.variable];
  if (wanted !== undefined && wanted !== '') {
    if (isProgram(wanted)) return wanted;
    throw new Error(`${known.variable} is "${wanted}", which is not a program that can be run.`);
  }
  const found = installedPlaces(known).find(isBrowser) ?? installOnDebian(known);
  if (found !== undefined) return found;
  throw new Error(
    `No ${name} found. Install one, or set ${known.variable} to the path of its program. ${known.which ?? ''}` +
      (isUbuntu() ? ' (The apt package of Ubuntu only leads to a snap, which cannot be driven.)' : ''),
  );
}

function installedPlaces({ commands, usual, cached }: KnownBrowser): string[] {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [
    ...folders.flatMap((folder) => commands.map((command) => join(folder, command))),
    ...usual,
    ...playwrightPlaces(cached),
  ];
}

function playwrightPlaces({ folder, programs }: KnownBrowser['cached']): string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    ...inPrograms('ms-playwright'),
  ].filter((cache) => cache !== undefined);
  return caches.flatMap((cache) =>
    listFolder(cache)
      .filter((entry) => entry.startsWith(folder))
      .flatMap((entry) => programs.map((program) => join(cache, entry, program))),
  );
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isBrowser(path: string): boolean {
  return isProgram(path) && !isSnapStub(path);
}

/** Whether it is Ubuntu's small shell script that starts or requests a snap. */
function isSnapStub(path: string): boolean {
  return statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/bin');
}

function isUbuntu(): boolean {
  return osRelease().includes('\nID=ubuntu');
}

function osRelease(): string {
  try {
    return `\n${readFileSync('/etc/os-release', 'utf8')}`;
  } catch {
    return '';
  }
}

function installOnDebian({ debianPackage, commands }: KnownBrowser): string | undefined {
  if (process.getuid?.() !== 0 || !/\nID="?debian/.test(osRelease())) return undefined;
  console.log(`No browser yet: installing ${debianPackage} with apt-get …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], options);
  return commands.map((command) => join('/usr/bin', command)).find(isBrowser);
}

/** Whether a browser's window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
