import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { openBrowser } from '../browser/chromium.ts';
import { createLogbook } from '../browser/look.ts';
import { startSample } from '../browser/running-sample.ts';
import { openLink, openMail, TO_SIGN } from '../browser/signing-steps.ts';
import { createVisitor, type Visitor } from '../browser/visitor.ts';

const FOLDER = fileURLToPath(new URL('../../docs/tour/', import.meta.url));
const HEIGHTS = { phone: 1100, desk: 720 } as const;

/** One picture: who sees it where, and how they come to it. The name is the file's, with language and width. */
interface Picture {
  readonly name: string;
  readonly at: 'phone' | 'desk';
  readonly person?: string;
  come(visitor: Visitor): Promise<void>;
}

/** The task at the sample's first page leads to the mailbox of the president who is awaited. */
async function presidentMail(visitor: Visitor): Promise<void> {
  await visitor.visit('/');
  await visitor.follow('#sign a.button');
  const email = new URL(visitor.page.url()).searchParams.get('to') ?? '';
  await openMail(visitor, email, TO_SIGN);
}

async function firstTranche(visitor: Visitor): Promise<void> {
  await visitor.visit('/tranches?status=certified');
  await visitor.follow('tbody a[href^="/tranches/"]');
}

const home = (visitor: Visitor) => visitor.visit('/');
const tasks = (visitor: Visitor) => visitor.visit('/#tasks');

/** The order that the bank never answered. */
async function silentOrder(visitor: Visitor): Promise<void> {
  await visitor.visit('/tranches?status=unknown');
  await visitor.follow('tbody a[href^="/tranches/"]');
}

/** A convention in force, read by the auditor. */
async function auditedConvention(visitor: Visitor): Promise<void> {
  await visitor.visit('/conventions?status=in-force');
  await visitor.follow('tbody a[href^="/conventions/"]');
}

const phaseTwo = (visitor: Visitor) => visitor.visit('/expansion');

/** The maps lie beneath the head of the page: the picture is of them. */
async function phaseTwoMap(visitor: Visitor): Promise<void> {
  await visitor.visit('/expansion?view=map');
  await visitor.page.locator('.maps').evaluate((maps) => maps.scrollIntoView());
}

const PICTURES: readonly Picture[] = [
  { name: 'home', at: 'desk', come: home },
  { name: 'home', at: 'phone', come: home },
  { name: 'tasks', at: 'desk', come: tasks },
  { name: 'mail', at: 'phone', come: presidentMail },
  { name: 'tranche', at: 'desk', person: 'othmane-bennouna', come: firstTranche },
  { name: 'bank', at: 'desk', come: (visitor) => visitor.visit('/sample/bank') },
  { name: 'unknown', at: 'desk', person: 'othmane-bennouna', come: silentOrder },
  { name: 'phase-two', at: 'desk', person: 'hicham-berrada', come: phaseTwo },
  { name: 'phase-two-map', at: 'desk', person: 'hicham-berrada', come: phaseTwoMap },
  { name: 'audit', at: 'desk', person: 'tarik-belmahi', come: auditedConvention },
];

/** Takes the pictures of the tour in both languages; the sample is a fresh one unless `--data` names a folder. */
async function takePictures(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  mkdirSync(FOLDER, { recursive: true });
  const [browser, sample] = await Promise.all([
    openBrowser(),
    startSample(values.data === undefined ? {} : { dataFolder: values.data }),
  ]);
  try {
    const visitorOf = async (locale: Locale, at: Picture['at']) => {
      const manner = { locale, at, colorScheme: 'light' } as const;
      const visitor = await createVisitor(browser, sample.origin, manner, createLogbook());
      // What runs this script names the functions of the page checks by a call that a page does not know.
      await visitor.page.addInitScript('globalThis.__name = (named) => named');
      return visitor;
    };
    for (const locale of LOCALES) {
      for (const picture of PICTURES) await takeOne(await visitorOf(locale, picture.at), locale, picture);
    }
    await takeSigning(await visitorOf('ar', 'phone'));
  } finally {
    await browser.close();
    await sample.stop();
  }
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
  const bytes = names.reduce((sum, name) => sum + statSync(FOLDER + name).size, 0);
  console.info(`${names.length} pictures, ${(bytes / 1024).toFixed(0)} kB, in docs/tour.`);
}

async function takeOne(visitor: Visitor, locale: Locale, { name, at, person, come }: Picture): Promise<void> {
  if (person !== undefined) {
    await visitor.visit('/sample/people');
    await visitor.follow(`form:has(input[name=hint][value="${person}"]) button`);
  }
  await come(visitor);
  await shoot(visitor, `${name}-${locale}-${at}`, at);
  await visitor.close();
}

/** A link opens once: what is behind it is taken in both languages on one way. */
async function takeSigning(visitor: Visitor): Promise<void> {
  await presidentMail(visitor);
  await openLink(visitor);
  for (const locale of LOCALES) {
    await visitor.visit(`/case/sign?lang=${locale}`);
    await shoot(visitor, `sign-${locale}-phone`, 'phone');
    await visitor.visit('/case');
    await shoot(visitor, `status-${locale}-phone`, 'phone');
  }
  await visitor.close();
}

async function shoot({ page }: Visitor, name: string, at: Picture['at']): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280;
  await page.setViewportSize({ width, height: HEIGHTS[at] });
  await page.screenshot({ path: `${FOLDER}${name}.png` });
}

await takePictures();
