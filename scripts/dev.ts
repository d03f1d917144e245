import { spawnSync } from 'node:child_process';
import { findBrowser, hasDisplay } from '../browser-driver/find-browser';

// npm run dev: starts WXT, which reloads on each change, in a real browser (headless without a display).
const DEV_BROWSER = findBrowser('chromium');
const env = { ...process.env, DEV_BROWSER, ...(hasDisplay() ? {} : { DEV_HEADLESS: '1' }) };
process.exitCode = spawnSync('wxt', { shell: true, stdio: 'inherit', env }).status ?? 1;
