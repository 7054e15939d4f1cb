import { conventionTexts } from './convention.ts';
import { mailBodies } from './mail-bodies.ts';
import { mailMoneyBodies } from './mail-bodies-money.ts';
import { mailTexts } from './mails.ts';
import { portalTexts } from './portal.ts';

/** All areas together; a key stands in one area only. */
export const texts = {
  ...conventionTexts,
  ...mailBodies,
  ...mailMoneyBodies,
  ...mailTexts,
  ...portalTexts,
};
