/**
 * What signatories accept, by version. A signature names the version and the language that it was shown in, so a text
 * that was ever shown is never edited: changed words are a new version.
 */
export const consentTexts = {
  'consent-2026-1': {
    fr: 'J’ai lu la convention n° {number} en entier. J’accepte de la signer électroniquement au nom de : {organisation}. Cette signature m’engage comme ma signature manuscrite.',
    ar: 'قرأت الاتفاقية رقم {number} كاملة، وأقبل توقيعها إلكترونيا باسم: {organisation}. هذا التوقيع يلزمني كتوقيعي بخط اليد.',
  },
  'consent-amendment-2026-1': {
    fr: 'J’ai lu l’avenant n° {number} en entier. J’accepte de le signer électroniquement au nom de : {organisation}. Cette signature m’engage comme ma signature manuscrite.',
    ar: 'قرأت الملحق التعديلي رقم {number} كاملا، وأقبل توقيعه إلكترونيا باسم: {organisation}. هذا التوقيع يلزمني كتوقيعي بخط اليد.',
  },
} as const;
