/**
 * A masculine noun in the forms that counting asks for. `dualConstruct` is the dual before another noun,
 * `accusative` the singular with tanween that follows 11 to 99.
 */
export interface CountedNoun {
  readonly singular: string;
  readonly dual: string;
  readonly dualConstruct: string;
  readonly plural: string;
  readonly accusative: string;
}

/** What follows a counted scale word: the noun itself (`ألفا درهم`) or more of the number (`ألفان ومائة درهم`). */
type Followed = 'by-noun' | 'by-more';

const ONES = '|واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|أحد عشر|اثنا عشر|ثلاثة عشر|أربعة عشر'
  .concat('|خمسة عشر|ستة عشر|سبعة عشر|ثمانية عشر|تسعة عشر')
  .split('|');
const TENS = '||عشرون|ثلاثون|أربعون|خمسون|ستون|سبعون|ثمانون|تسعون'.split('|');
const HUNDREDS = '|مائة|مائتان|ثلاثمائة|أربعمائة|خمسمائة|ستمائة|سبعمائة|ثمانمائة|تسعمائة'.split('|');
const TWO_HUNDRED_CONSTRUCT = 'مائتا';

const SCALES: readonly { value: number; noun: CountedNoun }[] = [
  { value: 1e12, noun: scale('تريليون', 'تريليونات') },
  { value: 1e9, noun: scale('مليار', 'مليارات') },
  { value: 1e6, noun: scale('مليون', 'ملايين') },
  { value: 1e3, noun: scale('ألف', 'آلاف') },
];

/**
 * Counts a masculine noun in standard Arabic words, in the nominative, for integers from 0 below 10^15:
 * singular after 100 and its multiples, dual for 2, plural after 3 to 10, accusative after 11 to 99, and the noun said
 * again after a hundred for 101 and 102 (`مائة درهم ودرهم واحد`).
 */
export function countInArabic(count: number, noun: CountedNoun): string {
  if (count === 0) return `صفر ${noun.singular}`;
  const lastTwoDigits = count % 100;
  if (lastTwoDigits === 1 || lastTwoDigits === 2) {
    const single = lastTwoDigits === 1 ? `${noun.singular} واحد` : noun.dual;
    return count < 100 ? single : `${countInArabic(count - lastTwoDigits, noun)} و${single}`;
  }
  return partsOf(count, noun).join(' و');
}

function partsOf(count: number, noun: CountedNoun): string[] {
  const parts: string[] = [];
  let rest = count;
  for (const { value, noun: scaleNoun } of SCALES) {
    const times = Math.floor(rest / value);
    rest %= value;
    if (times > 0) parts.push(...groupParts(times, scaleNoun, rest === 0 ? 'by-noun' : 'by-more'));
  }
  if (rest > 0) return [...parts, ...groupParts(rest, noun, 'by-more')];
  const last = parts.pop() ?? '';
  return [...parts, `${last} ${noun.singular}`];
}

/** The words for 1 to 999 of a noun, as parts to be joined by "and". */
function groupParts(count: number, noun: CountedNoun, followed: Followed): string[] {
  const lastTwoDigits = count % 100;
  const hundreds = HUNDREDS[(count - lastTwoDigits) / 100] ?? '';
  if (lastTwoDigits === 0) return [`${count === 200 ? TWO_HUNDRED_CONSTRUCT : hundreds} ${noun.singular}`];
  if (lastTwoDigits <= 2) {
    const single =
      lastTwoDigits === 1 ? noun.singular : followed === 'by-noun' ? noun.dualConstruct : noun.dual;
    return count < 100 ? [single] : [...groupParts(count - lastTwoDigits, noun, 'by-more'), single];
  }
  const counted = `${belowHundred(lastTwoDigits)} ${countedForm(lastTwoDigits, noun, followed)}`;
  return hundreds === '' ? [counted] : [hundreds, counted];
}

function countedForm(lastTwoDigits: number, noun: CountedNoun, followed: Followed): string {
  if (lastTwoDigits <= 10) return noun.plural;
  return followed === 'by-noun' ? noun.singular : noun.accusative;
}

function belowHundred(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  const ones = value % 10;
  const tens = TENS[(value - ones) / 10] ?? '';
  return ones === 0 ? tens : `${ONES[ones]} و${tens}`;
}

function scale(singular: string, plural: string): CountedNoun {
  return {
    singular,
    dual: `${singular}ان`,
    dualConstruct: `${singular}ا`,
    plural,
    accusative: `${singular}ا\u064B`,
  };
}
