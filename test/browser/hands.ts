import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';

/** How somebody reaches what a page offers. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, value: string): Promise<void>;
  tick(target: Locator): Promise<void>;
}

/** More than any page has stops, once around. */
const TABS_MAX = 400;
const ARABIC_LAYOUT = { a: 'ش', j: 'ت', k: 'ن' } as const;

/** On a phone: a tap. */
export const thumb: Hands = {
  press: (target) => target.click(),
  write: (target, value) => target.fill(value),
  tick: (target) => target.check(),
};

/** At a desk, without a mouse: Tab leads there, Enter presses, space ticks. */
export const keyboard: Hands = {
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, value) {
    await tabTo(target);
    // What one types into a field for a date depends on the browser's language; its value does not.
    if ((await target.getAttribute('type')) === 'date') return target.fill(value);
    const { keyboard: keys } = target.page();
    await keys.press('ControlOrMeta+A');
    return keys.insertText(value);
  },
  async tick(target) {
    await tabTo(target);
    await target.page().keyboard.press('Space');
  },
};

/** Moves the focus until it stands on the target. Throws when Tab never comes there. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  const wanted = await target.elementHandle();
  for (let presses = 0; wanted && presses < TABS_MAX; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target} at ${page.url()}.`);
}

/** A letter as the keyboards of that language send it: on an Arabic one the key of `a` writes ش. */
export async function pressLetter(page: Page, letter: 'a' | 'j' | 'k', locale: Locale): Promise<void> {
  if (locale === 'fr') return page.keyboard.press(letter);
  const session = await page.context().newCDPSession(page);
  const event = { code: `Key${letter.toUpperCase()}`, key: ARABIC_LAYOUT[letter] };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, text: event.key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}
