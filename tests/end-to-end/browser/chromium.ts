import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

type Browser = { executablePath: string; env: Record<string, string>; args: string[] };

const packed = join(import.meta.dirname, 'node_modules/@sparticuz/chromium/bin');
const npmHasOne = process.platform === 'linux' && process.arch === 'x64';
const ofRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const unpacked = join(import.meta.dirname, 'node_modules/.chromium');

/**
 * The browser that comes with npm, so that it is the same everywhere and nothing is downloaded for it: without windows, which
 * an installed one keeps even where nobody sees them, a page costs it a third less. CHROMIUM names another; where npm has
 * none, it is the installed one.
 */
export function findChromium(): Browser {
  const executablePath = process.env['CHROMIUM'] || (npmHasOne ? undefined : installed());
  return executablePath ? { executablePath, env: environment(), args: ofRoot } : fromNpm();
}

function installed(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .concat('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    .find((path) => existsSync(path));
}

function fromNpm(): Browser {
  if (!npmHasOne) {
    throw new Error('Install Chromium or Chrome, or set CHROMIUM to one: npm has it for Linux on x64 alone.');
  }
  const executablePath = join(unpacked, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(unpacked, { recursive: true });
    const partial = `${executablePath}.${process.pid}`;
    writeFileSync(partial, inflated('chromium.br'));
    chmodSync(partial, 0o755);
    renameSync(partial, executablePath);
  }
  const env = environment();
  env['FONTCONFIG_FILE'] = fontsFile();
  // A machine without a desktop often lacks NSS too; the package brings it.
  if (spawnSync(executablePath, ['--version'], { env }).status !== 0) {
    env['LD_LIBRARY_PATH'] = join(unpackedFolder('al2023'), 'lib');
  }
  // A sandbox needs what a distribution sets up for its own browser only; the pages are ours.
  return { executablePath, env, args: ['--no-sandbox'] };
}

/** Without any font installed this browser draws no text at all, not even in the page's own fonts. */
function fontsFile(): string {
  const file = join(unpacked, 'fonts.conf');
  if (!existsSync(file)) {
    const folders = [unpackedFolder('fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
    writeFileSync(
      file,
      `<fontconfig>${folders.join('')}<cachedir>${join(unpacked, 'cache')}</cachedir></fontconfig>`,
    );
  }
  return file;
}

function unpackedFolder(name: string): string {
  const folder = join(unpacked, name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: inflated(`${name}.tar.br`) });
  return folder;
}

const inflated = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));

const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
