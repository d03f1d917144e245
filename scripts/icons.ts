import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../browser-driver/find-browser';

// npm run icons: draws assets/icon.svg in the sizes that browsers and stores require.
const SIZES = [16, 32, 48, 96, 128];

const browser = await launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const svg = readFileSync('assets/icon.svg', 'utf8');
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  writeFileSync(`assets/public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`assets/public/icon/: ${SIZES.join(', ')} px`);
