import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The two screens that every page is looked at on: a small phone and a clinic's laptop. */
export const SCREENS = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1366, height: 768 },
} as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The address of the application that the global set-up started. */
export function applicationUrl(): string {
  return required('E2E_URL');
}

/** A browser with a new profile and a temporary folder of its own, which goes when the browser closes. */
export async function launchBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'ischia-browser-'));
  const libraries = process.env['E2E_CHROMIUM_LIBRARIES'];
  const browser = await chromium.launch({
    executablePath: required('E2E_CHROMIUM'),
    args: FLAGS,
    env: { ...process.env, TMPDIR: folder, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) },
  });
  browser.on('disconnected', () => rmSync(folder, { recursive: true, force: true }));
  return browser;
}

/** What a page did wrong without showing it. A journey ends with both lists empty. */
export interface Faults {
  /** Errors on the console, and exceptions that nobody caught. */
  readonly errors: string[];
  /** Directive and address of each thing that the content security policy stopped. */
  readonly violations: string[];
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: Faults;
}

export interface Look {
  readonly screen: keyof typeof SCREENS;
  /** Light when not given. */
  readonly colours?: 'light' | 'dark';
  /** Where the phone is; where the machine is when not given. */
  readonly timeZone?: string;
  /** A session that is already there: the page joins its context, as a second tab does. */
  readonly context?: BrowserContext;
}

export const SCREEN_NAMES = ['phone', 'laptop'] as const satisfies readonly Look['screen'][];

/** Opens a tab on the application, in a new session unless one is given. Relative addresses work in `goto`. */
export async function openPage(browser: Browser, look: Look): Promise<OpenPage> {
  const context =
    look.context ??
    (await browser.newContext({
      baseURL: applicationUrl(),
      viewport: SCREENS[look.screen],
      colorScheme: look.colours ?? 'light',
      isMobile: look.screen === 'phone',
      hasTouch: look.screen === 'phone',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      ...(look.timeZone === undefined ? {} : { timezoneId: look.timeZone }),
    }));
  const page = await context.newPage();
  await page.setViewportSize(SCREENS[look.screen]);
  return { page, context, faults: await collectFaults(page) };
}

async function collectFaults(page: Page): Promise<Faults> {
  const faults: Faults = { errors: [], violations: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') faults.errors.push(message.text());
  });
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  await page.exposeFunction('reportPolicyViolation', (what: string) => {
    faults.violations.push(what);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportPolicyViolation');
      if (typeof report === 'function') report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return faults;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set; run the journeys through jest, whose global set-up sets it.`);
  return value;
}
