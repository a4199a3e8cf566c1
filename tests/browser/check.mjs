// Opens pages in a browser and holds them to the accessibility rules. See README.md.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'narrow', width: 320, height: 640 },
];

function samples() {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith('.html')) found.push(path);
    }
  };
  walk(resolve(here, '../report/golden'));
  return found.sort();
}

function wanted(args) {
  const at = args.indexOf('--pictures');
  const pictures = at === -1 ? null : resolve(args[at + 1] ?? 'pictures');
  const files = at === -1 ? args : args.filter((_, i) => i !== at && i !== at + 1);
  if (pictures) mkdirSync(pictures, { recursive: true });
  return { pictures, files: files.length ? files.map((file) => resolve(file)) : samples() };
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), rules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`));
}

// On a narrow screen only tables scroll sideways, never the page.
async function tooWide(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`the page is ${over}px wider than the screen`] : [];
}

// The first stop of the keyboard is the way past the navigation, and its focus can be seen.
async function keyboard(page) {
  await page.keyboard.press('Tab');
  const first = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href'), seen: box.left >= 0 && box.top >= 0 };
  });
  return first.href === '#main' && first.seen ? [] : ['the first stop of the keyboard is not a visible link past the navigation'];
}

async function check(browser, file, pictures) {
  const found = [];
  for (const size of sizes) {
    // The rules run as a script of ours, which the page's own policy rightly forbids.
    const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, bypassCSP: true });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) found.push(`${size.name}: asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    const name = basename(file, '.html');
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${size.name}.png`), fullPage: true });
    for (const problem of [...(await violations(page)), ...(await tooWide(page)), ...(await keyboard(page))]) found.push(`${size.name}: ${problem}`);
    if (pictures && size.name === 'wide') await page.pdf({ path: join(pictures, `${name}.pdf`), format: 'A4', preferCSSPageSize: true });
    await context.close();
  }
  return found;
}

const { pictures, files } = wanted(process.argv.slice(2));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let failed = 0;
for (const file of files) {
  const found = await check(browser, file, pictures);
  console.log(`${found.length ? 'FAILED' : 'ok'}  ${file}`);
  for (const problem of found) console.log(`  ${problem}`);
  failed += found.length ? 1 : 0;
}
await browser.close();
if (!files.length) console.log('no pages found');
process.exit(failed || !files.length ? 1 : 0);
