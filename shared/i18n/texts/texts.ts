import { conventionTexts } from './convention.ts';
import { portalTexts } from './portal.ts';

/** All areas together; a key stands in one area only. */
export const texts = {
  ...conventionTexts,
  ...portalTexts,
};
