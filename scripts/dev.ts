import { findBrowser } from '../browser-driver/find-browser';
import { run } from './run';

// npm run dev: WXT, which rebuilds and reloads on each change, in a real browser; without a display, headless.
const hasDisplay =
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;
const binary = findBrowser('chromium');
run({
  title: 'development',
  command: 'wxt',
  env: { DEV_BROWSER: binary, ...(hasDisplay ? {} : { DEV_HEADLESS: '1' }) },
});
