// Opens pages in a browser and holds them to the accessibility rules. See README.md.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  { name: 'wide', width: 1280, height: 900 },
  { name: 'telephone', width: 390, height: 844 },
  { name: 'narrow', width: 320, height: 640 },
];
// What an A4 page leaves between the margins of the style sheet, in CSS pixels.
const paper = { width: 710, height: 1054 };
const mostPages = 6;
// Longer ones, such as the names of rules, may have to break.
const longestWhole = 24;

// A page, or every page in a folder.
function pages(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() || entry.name.endsWith('.html') ? pages(join(path, entry.name)) : []))
    .sort();
}

function wanted(args) {
  const at = args.indexOf('--pictures');
  const pictures = at === -1 ? null : resolve(args[at + 1] ?? 'pictures');
  const named = (at === -1 ? args : args.filter((_, i) => i !== at && i !== at + 1)).flatMap((path) => pages(resolve(path)));
  if (pictures) mkdirSync(pictures, { recursive: true });
  return { pictures, files: named.length ? named : pages(resolve(here, '../report/golden')) };
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), rules);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`));
}

// Nothing runs past the side of the page, and nothing has to be pushed sideways to be read.
async function tooWide(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    const found = over > 0 ? [`the page is ${over}px wider than the screen`] : [];
    for (const element of document.querySelectorAll('main *')) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`<${element.localName} class="${element.className}"> must be scrolled sideways`);
    }
    return found;
  });
}

// A word stands on one line, whatever the width.
async function brokenWords(page) {
  const words = await page.evaluate((longest) => {
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement.closest('style, svg, .skip, .unseen, details:not([open]) > :not(summary)')) continue;
      for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1 && word[0].length <= longest) found.push(word[0]);
      }
    }
    return found;
  }, longestWhole);
  return words.length ? [`words are broken: ${words.slice(0, 8).join(', ')} (${words.length})`] : [];
}

// Whoever cannot see a plot has its name and its numbers.
async function unnamedPlots(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('figure.plot svg')]
      .filter((svg) => !svg.getAttribute('aria-label') || !svg.closest('figure').querySelector('table'))
      .map((svg) => `a plot without ${svg.getAttribute('aria-label') ? 'numbers' : 'a name'}`));
}

async function printed(context, file, path) {
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  const found = await brokenWords(page);
  const pdf = await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  const document = await page.locator('nav.contents').count();
  if (!document && pages > mostPages) found.push(`${pages} pages of A4, and ${mostPages} are as many as anybody reads`);
  return { found, pages };
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
  let pages = 0;
  for (const size of sizes) {
    // The rules run as a script of ours, which the page's own policy rightly forbids.
    const context = await browser.newContext({ viewport: { width: size.width, height: size.height }, bypassCSP: true });
    // On a busy machine everything takes long.
    context.setDefaultTimeout(300_000);
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) found.push(`${size.name}: asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    const name = basename(file, '.html');
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${size.name}.png`), fullPage: true });
    found.push(...(await keyboard(page)).map((problem) => `${size.name}: ${problem}`));
    if (size.name === 'wide') {
      const print = await printed(context, file, pictures ? join(pictures, `${name}.pdf`) : undefined);
      found.push(...print.found.map((problem) => `printed: ${problem}`));
      pages = print.pages;
    }
    // What is folded away is held to the same.
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    for (const problem of [...(await violations(page)), ...(await tooWide(page)), ...(await brokenWords(page)), ...(await unnamedPlots(page))]) found.push(`${size.name}: ${problem}`);
    await context.close();
  }
  return { found, pages };
}

const { pictures, files } = wanted(process.argv.slice(2));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let failed = 0;
for (const file of files) {
  const { found, pages } = await check(browser, file, pictures);
  console.log(`${found.length ? 'FAILED' : 'ok'}  ${file}, ${pages} ${pages === 1 ? 'page' : 'pages'} of A4`);
  for (const problem of found) console.log(`  ${problem}`);
  failed += found.length ? 1 : 0;
}
await browser.close();
if (!files.length) console.log('no pages found');
process.exit(failed || !files.length ? 1 : 0);
