import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtCli } from '../support/built.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ServedPage {
  readonly address: string;
  readonly page: Page;
  /** Faults of the page's own code, in the order in which they came. */
  readonly faults: readonly string[];
  /** Keeps a picture of what is on the screen, for people. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The built service with an empty store on a free port, and a real browser in front of it. */
export async function servePage(): Promise<ServedPage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterbell-browser-'));
  const pictures = process.env.AFTERBELL_PICTURES ?? join(tmpdir(), 'afterbell-pictures');
  mkdirSync(pictures, { recursive: true });
  const { child, address } = await startServer(dataDir);
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // Refused uploads are part of the way; everything else that is reported as an error is a fault.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text());
    }
  });
  return {
    address,
    page,
    faults,
    shot: async (name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      await stopped(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error('no Chromium: install Debian’s chromium or set CHROMIUM');
  return chromium.launch({ executablePath, args: FLAGS });
}

function startServer(dataDir: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(builtCli()), 'serve', '--empty', '--json', '--workers', '1'],
    {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    let out = '';
    let error = '';
    child.stderr.on('data', (part) => {
      error += part;
    });
    child.stdout.on('data', (part) => {
      out += part;
      const line = /^\{.*\}$/m.exec(out)?.[0];
      if (line) resolve({ child, address: (JSON.parse(line) as { address: string }).address });
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${error}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
